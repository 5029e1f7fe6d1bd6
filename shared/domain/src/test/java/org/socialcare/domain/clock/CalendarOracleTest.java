package org.socialcare.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.clock.Calendar.Hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Compares the calendar with somebody who looks at the wall clock every quarter of an hour and
 * counts. Hours begin and end on quarters, so counting is exact.
 */
class CalendarOracleTest {
    private static final int QUARTER = 900;
    private static final int DAYS = 12;
    private static final int ROUNDS = 120;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Athens",
                "America/New_York",
                "Australia/Lord_Howe",
                "Asia/Shanghai",
                "Pacific/Apia",
                "America/Havana",
                "Atlantic/Azores"
            })
    void the_calendar_agrees_with_somebody_who_watches_the_clock(String zone) {
        Random random = new Random(zone.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            Calendar calendar = calendar(random, ZoneId.of(zone));
            Instant start = start(random, calendar.zone());
            List<Boolean> open = watched(calendar, start);
            int from = random.nextInt(open.size());
            int to = from + random.nextInt(open.size() - from);
            int counted = count(open, from, to);
            Instant first = quarter(start, from);
            assertThat(calendar.isOpen(first)).isEqualTo(open.get(from));
            assertThat(calendar.between(first, quarter(start, to)))
                    .as("%s from %s to %s", calendar, first, quarter(start, to))
                    .isEqualTo(Duration.ofSeconds((long) counted * QUARTER));
            if (counted > 0) {
                Instant due = calendar.plus(first, Duration.ofSeconds((long) counted * QUARTER));
                assertThat(due)
                        .as("%s plus %s quarters of %s", first, counted, calendar)
                        .isEqualTo(quarter(start, endOf(open, from, counted)));
            }
        }
    }

    private static List<Boolean> watched(Calendar calendar, Instant start) {
        List<Boolean> open = new ArrayList<>();
        for (int i = 0; i < DAYS * 96; i++) {
            ZonedDateTime wall = quarter(start, i).atZone(calendar.zone());
            int second = wall.toLocalTime().toSecondOfDay();
            LocalDate date = wall.toLocalDate();
            List<Hours> hours =
                    calendar.exceptions()
                            .getOrDefault(
                                    date,
                                    calendar.week().getOrDefault(date.getDayOfWeek(), List.of()));
            open.add(hours.stream().anyMatch(h -> h.from() <= second && second < h.to()));
        }
        return open;
    }

    private static int count(List<Boolean> open, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (open.get(i)) count++;
        }
        return count;
    }

    private static int endOf(List<Boolean> open, int from, int wanted) {
        int position = from;
        for (int left = wanted; left > 0; position++) {
            if (open.get(position)) left--;
        }
        return position;
    }

    private static Instant quarter(Instant start, int number) {
        return start.plusSeconds((long) number * QUARTER);
    }

    private static Instant start(Random random, ZoneId zone) {
        int year = 2005 + random.nextInt(30);
        Instant any = Instant.parse(year + "-01-01T00:00:00Z").plusSeconds(86_400L * 300);
        var change = zone.getRules().nextTransition(any);
        Instant near = change == null || random.nextInt(4) == 0 ? any : change.getInstant();
        Instant early = near.minusSeconds(86_400L * random.nextInt(DAYS));
        return Instant.ofEpochSecond(Math.floorDiv(early.getEpochSecond(), QUARTER) * QUARTER);
    }

    private static Calendar calendar(Random random, ZoneId zone) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours(random));
        }
        Map<LocalDate, List<Hours>> exceptions = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            exceptions.put(
                    LocalDate.of(2005 + random.nextInt(31), 3, 1).plusDays(random.nextInt(280)),
                    hours(random));
        }
        return new Calendar("random", zone, week, exceptions);
    }

    private static List<Hours> hours(Random random) {
        List<Hours> hours = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(96);
            int to = from + 1 + random.nextInt(96 - from);
            hours.add(new Hours(from * QUARTER, to * QUARTER));
        }
        return hours;
    }
}
