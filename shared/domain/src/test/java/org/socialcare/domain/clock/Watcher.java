package org.socialcare.domain.clock;

import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Calendar.Special;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Somebody who looks at the wall clock every second, looks up whether that second is open, and
 * counts. Shares nothing with the calendar but its settings.
 */
final class Watcher {
    private final Calendar calendar;
    private final long start;

    /** How many seconds were open before the second of that number. */
    private final int[] counted;

    private List<Hours> today = List.of();
    private List<Hours> yesterday = List.of();

    Watcher(Calendar calendar, Instant start, int seconds) {
        this.calendar = calendar;
        this.start = start.getEpochSecond();
        this.counted = new int[seconds + 1];
        ZoneRules rules = calendar.zone().getRules();
        long day = Long.MIN_VALUE;
        for (int i = 0; i < seconds; i++) {
            long now = this.start + i;
            long wall = now + rules.getOffset(Instant.ofEpochSecond(now)).getTotalSeconds();
            if (day != Math.floorDiv(wall, 86_400L)) {
                day = Math.floorDiv(wall, 86_400L);
                turnTo(LocalDate.ofEpochDay(day));
            }
            int second = (int) Math.floorMod(wall, 86_400L);
            boolean open = has(today, second) || has(yesterday, second + 86_400);
            counted[i + 1] = counted[i] + (open ? 1 : 0);
        }
    }

    /** Open seconds from one second of that number to another. */
    int open(int from, int to) {
        return counted[to] - counted[from];
    }

    boolean isOpen(int second) {
        return open(second, second + 1) == 1;
    }

    /** The number of the first second before which so many were open since another. */
    int after(int from, int wanted) {
        int second = from;
        while (open(from, second) < wanted) second++;
        return second;
    }

    int length() {
        return counted.length - 1;
    }

    Instant at(int second) {
        return Instant.ofEpochSecond(start + second);
    }

    int second(Instant at) {
        return Math.toIntExact(at.getEpochSecond() - start);
    }

    private void turnTo(LocalDate date) {
        today = begun(date);
        boolean alone = calendar.exceptions().containsKey(date);
        yesterday = alone ? List.of() : begun(date.minusDays(1));
    }

    /** The hours that begin on a date. */
    private List<Hours> begun(LocalDate date) {
        Special special = calendar.exceptions().get(date);
        if (special != null) return special.hours();
        return calendar.week().getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static boolean has(List<Hours> hours, int second) {
        for (Hours each : hours) {
            if (each.from() <= second && second < each.to()) return true;
        }
        return false;
    }
}
