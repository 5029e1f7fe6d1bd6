/** What is found in words, and what is kept of it. */
@NullMarked
package org.socialcare.domain.alerts.signals;

import org.jspecify.annotations.NullMarked;
