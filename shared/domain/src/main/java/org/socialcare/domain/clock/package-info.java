/** Promises with a due instant, the calendars they run on and the policies that set them. */
@NullMarked
package org.socialcare.domain.clock;

import org.jspecify.annotations.NullMarked;
