/**
 * Decides from counts whether a figure is out of the ordinary: pure, one closed window after the
 * other, with all it remembers in small states. Never reads a clock or a store.
 */
@NullMarked
package org.socialcare.domain.alerts.judging;

import org.jspecify.annotations.NullMarked;
