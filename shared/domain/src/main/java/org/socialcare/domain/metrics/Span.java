package org.socialcare.domain.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whole days, as the calendar on the wall of a zone shows them.
 *
 * @param last the last day, which belongs to it
 */
public record Span(LocalDate first, LocalDate last, ZoneId zone) {
    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "a period that ends on " + last + " cannot begin on " + first);
        }
    }

    /** The instant at which the first day begins. */
    public Instant start() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The instant at which the last day is over; does not belong to it. */
    public Instant end() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether something happened within it. */
    public boolean holds(Instant at) {
        return !at.isBefore(start()) && at.isBefore(end());
    }
}
