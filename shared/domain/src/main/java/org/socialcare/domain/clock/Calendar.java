package org.socialcare.domain.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When a brand works: any number of opening hours per weekday, and dated exceptions (a holiday has
 * none; a swapped working day has its own), in the brand's zone. It is open whenever the clock on
 * the wall of that zone shows an open second; an hour that daylight saving repeats therefore counts
 * twice, and one that it leaves out not at all.
 *
 * <p>Hours that run over midnight belong to the day they begin on. A date with an exception is open
 * in exactly the hours of the exception from its midnight on: the night shift of the day before
 * ends there, and what begins on the exception's own date may run on into the next day.
 *
 * @param week days that are missing are closed; overlapping hours are merged
 * @param exceptions replace the weekday's hours on that date
 */
public record Calendar(
        String id,
        ZoneId zone,
        Map<DayOfWeek, List<Hours>> week,
        Map<LocalDate, Special> exceptions) {
    /** Open day and night, all year. */
    public static final Calendar ALWAYS = always();

    /**
     * What {@link #plus} answers when there is not enough open time in the next fifty years, as
     * with a calendar that never opens: such a promise is never due.
     */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final int YEARS = 50;
    private static final Duration HORIZON = Duration.ofDays(YEARS * 366);

    public Calendar {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> days.put(day, Spans.merged(hours)));
        week = Map.copyOf(days);
        exceptions = Map.copyOf(exceptions);
    }

    /** Whether somebody works at this instant. */
    public boolean isOpen(Instant at) {
        return new Openings(this, at, at.plusNanos(1)).next();
    }

    /** When it opens next, or this instant while it is open; {@link #NEVER} where it never does. */
    public Instant opensAt(Instant at) {
        Openings openings = new Openings(this, at, at.plus(HORIZON));
        return openings.next() ? openings.from() : NEVER;
    }

    /**
     * The instant at which this much open time has passed: the very end of an opening rather than
     * the beginning of the next. Nothing, or less, added to an instant is that instant.
     */
    public Instant plus(Instant start, Duration openTime) {
        if (!openTime.isPositive()) return start;
        if (openTime.compareTo(HORIZON) > 0) return NEVER;
        if (isAlwaysOpen()) return start.plus(openTime);
        Duration left = openTime;
        Openings openings = new Openings(this, start, start.plus(HORIZON));
        while (openings.next()) {
            Duration length = openings.length();
            if (left.compareTo(length) <= 0) return openings.from().plus(left);
            left = left.minus(length);
        }
        return NEVER;
    }

    /** The open time from one instant to another, at most fifty years later; never negative. */
    public Duration between(Instant start, Instant end) {
        if (!start.isBefore(end)) return Duration.ZERO;
        Instant horizon = start.plus(HORIZON);
        Instant until = end.isBefore(horizon) ? end : horizon;
        if (isAlwaysOpen()) return Duration.between(start, until);
        Duration open = Duration.ZERO;
        Openings openings = new Openings(this, start, until);
        while (openings.next()) {
            open = open.plus(openings.length());
        }
        return open;
    }

    /** Whether it has hours on some weekday, so that it does not end with its last exception. */
    public boolean opensWeekly() {
        return weeklySeconds() > 0;
    }

    /**
     * Whether a promise of this much open time falls due whenever it is made: its weeks alone have
     * room for it in half of the fifty years that are looked ahead.
     */
    public boolean hasRoomFor(Duration openTime) {
        return openTime.toSeconds() <= weeklySeconds() * (YEARS / 2 * 52);
    }

    /** Whether it never closes, whatever the date. */
    public boolean isAlwaysOpen() {
        if (!exceptions.isEmpty()) return false;
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!Spans.ALL_DAY.equals(week.get(day))) return false;
        }
        return true;
    }

    private long weeklySeconds() {
        return week.values().stream()
                .flatMap(List::stream)
                .mapToLong(hours -> hours.to() - hours.from())
                .sum();
    }

    private static Calendar always() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, Spans.ALL_DAY);
        }
        return new Calendar("always", ZoneOffset.UTC, week, Map.of());
    }

    /**
     * What is different on one date.
     *
     * @param name why, for people; may be empty
     * @param hours none where it is closed; overlapping hours are merged
     */
    public record Special(String name, List<Hours> hours) {
        public Special {
            hours = Spans.merged(hours);
        }

        /** Closed for a reason. */
        public static Special closed(String name) {
            return new Special(name, List.of());
        }
    }

    /**
     * From one second of the local day to another, the end not included. An end beyond the day lies
     * on the next one, as with a night shift.
     *
     * @param from 0 to 86,399
     * @param to after {@code from}, by at most 86,400
     */
    public record Hours(int from, int to) {
        public Hours {
            if (from < 0 || from >= Spans.DAY || from >= to || to > from + Spans.DAY) {
                throw new IllegalArgumentException(
                        "opening hours must begin within the day and last for at most 86400"
                                + " seconds, not "
                                + from
                                + " to "
                                + to);
            }
        }
    }
}
