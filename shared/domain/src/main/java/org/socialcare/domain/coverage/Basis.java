package org.socialcare.domain.coverage;

/**
 * What the expectation of a day rests on.
 *
 * @param days how many days of the past
 */
public record Basis(Kind kind, int days) {
    /** Which days those were. */
    public enum Kind {
        /** The same weekday of past weeks. */
        WEEKDAY,
        /** Usual days of any weekday: there are fewer than three of this one. */
        ANY_DAY,
        /** Special days of the past. */
        SPECIAL_DAY,
        /** A special day, and none is known: what a usual day would bring. */
        NO_SPECIAL_DAY
    }
}
