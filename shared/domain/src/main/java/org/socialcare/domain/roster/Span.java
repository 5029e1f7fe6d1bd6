package org.socialcare.domain.roster;

/**
 * From one minute of a day to another, the end not included; one that ends after midnight reaches
 * into the next day.
 *
 * @param from minutes since midnight of the day it belongs to
 * @param to minutes since the same midnight, after {@code from}
 */
public record Span(int from, int to) {
    /** Minutes. */
    public static final int DAY = 24 * 60;

    public Span {
        if (from < 0 || to <= from || to > 3 * DAY) {
            throw new IllegalArgumentException("no span: " + from + " to " + to);
        }
    }

    boolean covers(int minute) {
        return from <= minute && minute < to;
    }

    boolean contains(Span other) {
        return from <= other.from && other.to <= to;
    }

    /** Whether both have a minute in common, where the other one belongs to a day so much later. */
    boolean overlaps(Span other, int minutesLater) {
        return from < other.to + minutesLater && other.from + minutesLater < to;
    }
}
