/** Tests of calendars and policies. */
@NullMarked
package org.socialcare.domain.clock;

import org.jspecify.annotations.NullMarked;
