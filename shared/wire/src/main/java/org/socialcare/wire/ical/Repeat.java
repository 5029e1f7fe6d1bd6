package org.socialcare.wire.ical;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an event repeats: the part of RRULE that days need.
 *
 * @param count how often at most, the first time included; 0 where it is not limited
 * @param days empty where any weekday will do
 * @param months empty where any month will do
 * @param monthDays negative ones count from the end of the month
 * @param yearDays negative ones count from the end of the year
 * @param positions which days of a week, month or year that would do are meant, negative ones from
 *     the last; empty for all
 */
record Repeat(
        Frequency frequency,
        int interval,
        int count,
        Optional<When> until,
        List<Weekday> days,
        Set<Integer> months,
        Set<Integer> monthDays,
        Set<Integer> yearDays,
        Set<Integer> positions,
        DayOfWeek weekStart) {
    private static final int MOST_DAYS_OF_A_PERIOD = 366;

    enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /**
     * A weekday.
     *
     * @param ordinal which one of the month or year, negative from its end; 0 for each
     */
    record Weekday(int ordinal, DayOfWeek day) {}

    Repeat {
        days = List.copyOf(days);
        months = Set.copyOf(months);
        monthDays = Set.copyOf(monthDays);
        yearDays = Set.copyOf(yearDays);
        positions = Set.copyOf(positions);
    }

    static Repeat read(ContentLine line, Zones zones) {
        return new RepeatReader(line, zones).read();
    }

    /** Whether it takes place on a date, if it first does so on another, earlier one. */
    boolean falls(LocalDate date, LocalDate first) {
        return wouldDo(date, first) && (positions.isEmpty() || isAtPosition(date, first));
    }

    /** Days that are looked at to know which place in its week, month or year a day has. */
    int effort() {
        return positions.isEmpty() ? 1 : MOST_DAYS_OF_A_PERIOD;
    }

    private boolean isAtPosition(LocalDate date, LocalDate first) {
        int before = 0;
        int after = 0;
        LocalDate end = periodStart(date).plus(1, unit());
        for (LocalDate day = periodStart(date); day.isBefore(end); day = day.plusDays(1)) {
            if (wouldDo(day, first)) {
                if (day.isBefore(date)) before++;
                if (day.isAfter(date)) after++;
            }
        }
        return positions.contains(before + 1) || positions.contains(-after - 1);
    }

    private LocalDate periodStart(LocalDate date) {
        return switch (frequency) {
            case DAILY -> date;
            case WEEKLY -> date.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTHLY -> date.withDayOfMonth(1);
            case YEARLY -> date.withDayOfYear(1);
        };
    }

    private ChronoUnit unit() {
        return switch (frequency) {
            case DAILY -> ChronoUnit.DAYS;
            case WEEKLY -> ChronoUnit.WEEKS;
            case MONTHLY -> ChronoUnit.MONTHS;
            case YEARLY -> ChronoUnit.YEARS;
        };
    }

    /** Whether the rule means such a day, wherever in its week, month or year it lies. */
    private boolean wouldDo(LocalDate date, LocalDate first) {
        return inPeriod(date, first)
                && (months.isEmpty() || months.contains(date.getMonthValue()))
                && (monthDays.isEmpty() || onMonthDay(date))
                && (yearDays.isEmpty() || onYearDay(date))
                && (days.isEmpty() || onWeekday(date))
                && (!leavesDayOpen() || sameDay(date, first));
    }

    private boolean inPeriod(LocalDate date, LocalDate first) {
        long passed =
                switch (frequency) {
                    case DAILY -> ChronoUnit.DAYS.between(first, date);
                    case WEEKLY ->
                            ChronoUnit.WEEKS.between(
                                    first.with(TemporalAdjusters.previousOrSame(weekStart)),
                                    date.with(TemporalAdjusters.previousOrSame(weekStart)));
                    case MONTHLY ->
                            12L * (date.getYear() - first.getYear())
                                    + date.getMonthValue()
                                    - first.getMonthValue();
                    case YEARLY -> date.getYear() - first.getYear();
                };
        return passed % interval == 0;
    }

    /** Whether the rule itself does not say which days, so that they are those of the first. */
    private boolean leavesDayOpen() {
        return frequency != Frequency.DAILY
                && days.isEmpty()
                && monthDays.isEmpty()
                && yearDays.isEmpty();
    }

    private boolean sameDay(LocalDate date, LocalDate first) {
        return switch (frequency) {
            case DAILY -> true;
            case WEEKLY -> date.getDayOfWeek() == first.getDayOfWeek();
            case MONTHLY -> date.getDayOfMonth() == first.getDayOfMonth();
            case YEARLY ->
                    date.getDayOfMonth() == first.getDayOfMonth()
                            && (!months.isEmpty() || date.getMonth() == first.getMonth());
        };
    }

    private boolean onMonthDay(LocalDate date) {
        int fromEnd = date.getDayOfMonth() - date.lengthOfMonth() - 1;
        return monthDays.contains(date.getDayOfMonth()) || monthDays.contains(fromEnd);
    }

    private boolean onYearDay(LocalDate date) {
        int fromEnd = date.getDayOfYear() - date.lengthOfYear() - 1;
        return yearDays.contains(date.getDayOfYear()) || yearDays.contains(fromEnd);
    }

    private boolean onWeekday(LocalDate date) {
        for (Weekday each : days) {
            if (each.day() == date.getDayOfWeek()
                    && (each.ordinal() == 0 || hasOrdinal(date, each.ordinal()))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOrdinal(LocalDate date, int ordinal) {
        boolean ofMonth = frequency == Frequency.MONTHLY || !months.isEmpty();
        int day = ofMonth ? date.getDayOfMonth() : date.getDayOfYear();
        int length = ofMonth ? date.lengthOfMonth() : date.lengthOfYear();
        return ordinal > 0 ? (day - 1) / 7 + 1 == ordinal : (length - day) / 7 + 1 == -ordinal;
    }
}
