package org.socialcare.domain.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Whole days, the first and the last included, as the brand's zone cuts them.
 *
 * @param last not before the first and at most {@value #LONGEST} days in all
 */
public record Period(LocalDate first, LocalDate last) {
    /** A year and its comparison month: what is longer belongs into several reports. */
    public static final int LONGEST = 400;

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period that ends before it begins");
        }
        if (daysOf(first, last) > LONGEST) {
            throw new IllegalArgumentException("a period of more than " + LONGEST + " days");
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    static long daysOf(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    public long days() {
        return daysOf(first, last);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The first instant in it, which where clocks change need not be midnight. */
    public Instant start(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The first instant behind it. */
    public Instant end(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean isOver(Instant now, ZoneId zone) {
        return !now.isBefore(end(zone));
    }
}
