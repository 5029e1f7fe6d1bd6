package org.socialcare.domain.alerts.judging;

import org.socialcare.domain.alerts.Level;

import java.time.Duration;
import java.util.Optional;

/**
 * Judges one figure, window after window, and remembers in {@code S} what it needs for the next.
 * Windows must come in time order; one that was judged before changes nothing, and one that never
 * came was empty.
 */
public interface Judge<S> {
    /** How far ahead a state may be before the clock is taken to have jumped back. */
    Duration JUMP = Duration.ofHours(1);

    /** What is remembered of a figure nobody has judged yet. */
    S nothingYet();

    Verdict<S> judge(S before, Sight sight);

    /** The level of the alert that goes on. */
    Optional<Level> level(S state);

    byte[] write(S state);

    /**
     * @throws IllegalArgumentException if it is not what {@link #write} writes
     */
    S read(byte[] state);
}
