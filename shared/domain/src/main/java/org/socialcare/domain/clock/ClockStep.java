package org.socialcare.domain.clock;

import java.time.Instant;

/**
 * A policy's step on one clock.
 *
 * @param at when it is due; {@link Calendar#NEVER} while that cannot be told, meaningless while the
 *     clock is paused
 * @param taken whether it is on record
 */
public record ClockStep(PolicyStep step, Instant at, boolean taken) {
    /** The same step, on record. */
    public ClockStep onRecord() {
        return new ClockStep(step, at, true);
    }

    /** The same step, due at another instant. */
    public ClockStep dueAt(Instant other) {
        return new ClockStep(step, other, taken);
    }
}
