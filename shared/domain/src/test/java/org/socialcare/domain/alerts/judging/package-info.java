/** Judges are shown counts window after window, as the schedule would show them. */
@NullMarked
package org.socialcare.domain.alerts.judging;

import org.jspecify.annotations.NullMarked;
