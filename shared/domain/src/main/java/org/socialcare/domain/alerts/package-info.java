/** Windows of what customers say, and when they are worth waking someone. */
@NullMarked
package org.socialcare.domain.alerts;

import org.jspecify.annotations.NullMarked;
