package org.socialcare.domain.kpi;

import java.time.LocalDate;

/**
 * What a day's rounds, or people, come to by a rule, and beside it by our own promises.
 *
 * @param counted those that are decided
 * @param open those that are not, and still can be in time
 * @param kept rounds, of {@code promised}, that were answered by the instant our own policy names
 * @param promised rounds that were answered by then, or were not and are late
 */
public record DayCount(
        LocalDate day, long inTime, long counted, long open, long kept, long promised) {
    public DayCount {
        if (inTime < 0 || open < 0 || inTime > counted || kept < 0 || kept > promised) {
            throw new IllegalArgumentException(
                    inTime + " of " + counted + ", open " + open + "; " + kept + " of " + promised);
        }
    }

    /** Without anything promised. */
    public DayCount(LocalDate day, long inTime, long counted, long open) {
        this(day, inTime, counted, open, 0, 0);
    }

    /** A day on which nothing counted. */
    public static DayCount none(LocalDate day) {
        return new DayCount(day, 0, 0, 0);
    }

    /** Both together, on this day. */
    public DayCount plus(DayCount other) {
        return new DayCount(
                day,
                inTime + other.inTime,
                counted + other.counted,
                open + other.open,
                kept + other.kept,
                promised + other.promised);
    }
}
