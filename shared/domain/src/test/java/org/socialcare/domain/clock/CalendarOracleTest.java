package org.socialcare.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Calendar.Special;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Compares the calendar with a {@link Watcher}: in each of ten zones 25 random calendars over four
 * days, most of them around a change of the offset, and on each 40 pairs of an instant and a
 * duration, which makes 10,000.
 */
class CalendarOracleTest {
    private static final int CALENDARS = 25;
    private static final int PAIRS = 40;
    private static final int DAYS = 4;
    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;

    /**
     * Changes by an hour both ways, by half an hour (Lord Howe) and by two (Troll), at midnight
     * (Havana, Beirut, Azores), twice a year around Ramadan (Casablanca), a day that is missing
     * (Apia), and offsets of three quarters of an hour (Kathmandu).
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Athens",
                "America/New_York",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "Pacific/Apia",
                "America/Havana",
                "Asia/Beirut",
                "Atlantic/Azores",
                "Africa/Casablanca",
                "Antarctica/Troll"
            })
    void the_calendar_agrees_with_somebody_who_watches_the_clock(String zone) {
        Random random = new Random(zone.hashCode());
        for (int round = 0; round < CALENDARS; round++) {
            Instant start = start(random, ZoneId.of(zone));
            Calendar calendar = calendar(random, ZoneId.of(zone), start);
            Watcher watcher = new Watcher(calendar, start, DAYS * DAY);
            for (int pair = 0; pair < PAIRS; pair++) {
                int from = random.nextInt(watcher.length());
                int to = from + random.nextInt(watcher.length() - from);
                agree(calendar, watcher, from, to);
            }
        }
    }

    private static void agree(Calendar calendar, Watcher watcher, int from, int to) {
        String place = calendar + " from " + watcher.at(from) + " to " + watcher.at(to);
        int counted = watcher.open(from, to);
        assertThat(calendar.isOpen(watcher.at(from))).as(place).isEqualTo(watcher.isOpen(from));
        assertThat(calendar.between(watcher.at(from), watcher.at(to)))
                .as(place)
                .isEqualTo(Duration.ofSeconds(counted));
        Instant due = watcher.at(watcher.after(from, counted));
        assertThat(calendar.plus(watcher.at(from), Duration.ofSeconds(counted)))
                .as(place)
                .isEqualTo(due);
        Walk walk = Walk.of(calendar, watcher.at(from), Duration.ofSeconds(counted));
        assertThat(walk.due()).as(place).isEqualTo(due);
        assertThat(walk.isCut()).as(place).isFalse();
        agree(walk, watcher, place);
    }

    /** The walk leaves nothing out, and says open and closed of the right seconds. */
    private static void agree(Walk walk, Watcher watcher, String place) {
        Instant position = walk.start();
        Duration left = walk.asked();
        for (Walk.Step step : walk.steps()) {
            assertThat(step.from()).as(place).isEqualTo(position);
            position = step.to();
            int open = watcher.open(watcher.second(step.from()), watcher.second(step.to()));
            if (step instanceof Walk.Open stretch) {
                left = left.minus(stretch.counted());
                assertThat(stretch.counted()).as(place).isEqualTo(Duration.ofSeconds(open));
                assertThat(stretch.left()).as(place).isEqualTo(left);
            } else {
                assertThat(open).as(place).isZero();
            }
        }
        assertThat(position).as(place).isEqualTo(walk.due());
        assertThat(left).as(place).isEqualTo(Duration.ZERO);
    }

    private static Instant start(Random random, ZoneId zone) {
        Instant any =
                Instant.parse("1995-01-01T00:00:00Z")
                        .plusSeconds((long) DAY * random.nextInt(14_000));
        var change = zone.getRules().nextTransition(any);
        Instant near = change == null || random.nextInt(5) == 0 ? any : change.getInstant();
        return near.minusSeconds(random.nextInt(DAYS * DAY));
    }

    private static Calendar calendar(Random random, ZoneId zone, Instant start) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours(random));
        }
        Map<LocalDate, Special> exceptions = new HashMap<>();
        LocalDate first = start.atZone(zone).toLocalDate().minusDays(1);
        for (int day = 0; day < DAYS + 3; day++) {
            if (random.nextInt(4) == 0) {
                boolean closed = random.nextBoolean();
                exceptions.put(
                        first.plusDays(day),
                        new Special("day " + day, closed ? List.of() : hours(random)));
            }
        }
        return new Calendar("random", zone, week, exceptions);
    }

    /** Up to three, of any second; also night shifts, whole days, and those that touch midnight. */
    private static List<Hours> hours(Random random) {
        List<Hours> hours = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(4) == 0 ? random.nextInt(24) * HOUR : random.nextInt(DAY);
            int to =
                    switch (random.nextInt(4)) {
                        case 0 -> DAY;
                        case 1 -> from + 1 + random.nextInt(DAY);
                        default -> Math.min(DAY, from + 1 + random.nextInt(8 * HOUR));
                    };
            hours.add(new Hours(from, to));
        }
        return hours;
    }
}
