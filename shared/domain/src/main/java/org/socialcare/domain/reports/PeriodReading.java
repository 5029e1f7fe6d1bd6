package org.socialcare.domain.reports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A period as somebody asked for it: possible, or what is wrong with which end of it. */
public sealed interface PeriodReading {
    record Possible(Period period) implements PeriodReading {}

    /** What is wrong, and with which day. */
    record Impossible(End end, String why) implements PeriodReading {}

    /** The two days that make a period. */
    enum End {
        FIRST,
        LAST
    }

    /**
     * Reads both days.
     *
     * @param today in the brand's zone; a period may run up to it but not beyond
     */
    static PeriodReading of(String first, String last, LocalDate today) {
        var from = day(first);
        if (from.isEmpty()) {
            return new Impossible(End.FIRST, "must be a day such as 2026-03-01");
        }
        var to = day(last);
        return to.isEmpty()
                ? new Impossible(End.LAST, "must be a day such as 2026-03-31")
                : of(from.get(), to.get(), today);
    }

    private static PeriodReading of(LocalDate first, LocalDate last, LocalDate today) {
        if (first.isAfter(today)) {
            return new Impossible(End.FIRST, "has not begun: today is " + today);
        }
        if (last.isAfter(today)) {
            return new Impossible(End.LAST, "has not begun: today is " + today);
        }
        if (last.isBefore(first)) {
            return new Impossible(End.LAST, "is before the first day");
        }
        if (Period.daysOf(first, last) > Period.LONGEST) {
            return new Impossible(
                    End.LAST, "makes a period of more than " + Period.LONGEST + " days");
        }
        return new Possible(new Period(first, last));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notDay) {
            return Optional.empty();
        }
    }
}
