/** Tests of what is worth waking someone. */
@NullMarked
package org.socialcare.domain.alerts;

import org.jspecify.annotations.NullMarked;
