package org.socialcare.domain.metrics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure. Where there is nothing to divide or to measure it is empty, never a number that is
 * none.
 *
 * @param count how many rows it is made of
 * @param value what is drawn: the median of what is timed; absent when there is none
 * @param calendar by the clock on the wall; present where something was timed
 * @param business the same in the brand's opening hours
 * @param inTarget the part that kept its promise, 0 to 1; absent where nothing was promised
 */
public record Cell(
        long count,
        OptionalDouble value,
        Optional<Timing> calendar,
        Optional<Timing> business,
        OptionalDouble inTarget) {
    /** A figure of one number. */
    static Cell of(long count, OptionalDouble value) {
        return new Cell(count, value, Optional.empty(), Optional.empty(), OptionalDouble.empty());
    }
}
