package org.socialcare.domain.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When a brand works: any number of opening hours per weekday, and dated exceptions (a holiday has
 * none; a swapped working day has its own), in the brand's zone. It is open whenever the clock on
 * the wall of that zone shows an open second; an hour that daylight saving repeats therefore counts
 * twice, and one that it leaves out not at all.
 *
 * @param week days that are missing are closed; overlapping hours are merged
 * @param exceptions replace the weekday's hours on that date
 */
public record Calendar(
        String id,
        ZoneId zone,
        Map<DayOfWeek, List<Hours>> week,
        Map<LocalDate, List<Hours>> exceptions) {
    /** Open day and night, all year. */
    public static final Calendar ALWAYS = always();

    /**
     * What {@link #plus} answers when there is not enough open time in the next fifty years, as
     * with a calendar that never opens: such a promise is never due.
     */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final Duration HORIZON = Duration.ofDays(50 * 366);

    public Calendar {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> days.put(day, Hours.merged(hours)));
        week = Map.copyOf(days);
        Map<LocalDate, List<Hours>> dates = new HashMap<>();
        exceptions.forEach((date, hours) -> dates.put(date, Hours.merged(hours)));
        exceptions = Map.copyOf(dates);
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
        if (alwaysOpen()) return start.plus(openTime);
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
        if (alwaysOpen()) return Duration.between(start, until);
        Duration open = Duration.ZERO;
        Openings openings = new Openings(this, start, until);
        while (openings.next()) {
            open = open.plus(openings.length());
        }
        return open;
    }

    List<Hours> hours(LocalDate date) {
        List<Hours> special = exceptions.get(date);
        return special != null ? special : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    private boolean alwaysOpen() {
        if (!exceptions.isEmpty()) return false;
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!Hours.ALL_DAY.equals(week.get(day))) return false;
        }
        return true;
    }

    private static Calendar always() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, Hours.ALL_DAY);
        }
        return new Calendar("always", ZoneOffset.UTC, week, Map.of());
    }

    /**
     * From one second of the local day to another, the end not included; a night shift is two of
     * them.
     *
     * @param from 0 to 86,399
     * @param to up to 86,400, after {@code from}
     */
    public record Hours(int from, int to) {
        private static final List<Hours> ALL_DAY = List.of(new Hours(0, 86_400));

        public Hours {
            if (from < 0 || to > 86_400 || from >= to) {
                throw new IllegalArgumentException(
                        "opening hours must be 0 <= from < to <= 86400 seconds, not "
                                + from
                                + " to "
                                + to);
            }
        }

        private static List<Hours> merged(List<Hours> hours) {
            List<Hours> sorted = new ArrayList<>(hours);
            sorted.sort(Comparator.comparingInt(Hours::from));
            List<Hours> merged = new ArrayList<>();
            for (Hours next : sorted) {
                if (merged.isEmpty() || merged.getLast().to < next.from) {
                    merged.add(next);
                } else {
                    Hours last = merged.removeLast();
                    merged.add(new Hours(last.from, Math.max(last.to, next.to)));
                }
            }
            return List.copyOf(merged);
        }
    }
}
