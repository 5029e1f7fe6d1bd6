package org.socialcare.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Calendar.Special;
import org.socialcare.domain.clock.Walk.Excepted;
import org.socialcare.domain.clock.Walk.OffsetChange;
import org.socialcare.domain.clock.Walk.Open;
import org.socialcare.domain.clock.Walk.OutsideHours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

class WalkTest {
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    private static final int HOUR = 3600;
    private static final Hours OFFICE = new Hours(9 * HOUR, 17 * HOUR);
    private static final Hours NIGHT = new Hours(22 * HOUR, 30 * HOUR);

    @Test
    void it_tells_what_was_counted_and_what_was_passed_over() {
        Calendar calendar =
                weekdays(OFFICE, Map.of(LocalDate.of(2026, 3, 25), Special.closed("National day")));

        Walk walk = Walk.of(calendar, athens("2026-03-24T16:30"), Duration.ofHours(1));

        assertThat(walk.steps())
                .containsExactly(
                        new Open(
                                athens("2026-03-24T16:30"),
                                athens("2026-03-24T17:00"),
                                Duration.ofMinutes(30)),
                        new OutsideHours(athens("2026-03-24T17:00"), athens("2026-03-25T00:00")),
                        new Excepted(
                                athens("2026-03-25T00:00"),
                                athens("2026-03-26T00:00"),
                                "National day"),
                        new OutsideHours(athens("2026-03-26T00:00"), athens("2026-03-26T09:00")),
                        new Open(
                                athens("2026-03-26T09:00"),
                                athens("2026-03-26T09:30"),
                                Duration.ZERO));
        assertThat(walk.due()).isEqualTo(athens("2026-03-26T09:30"));
        assertThat(walk.calendar()).isEqualTo("test");
        assertThat(walk.zone()).isEqualTo(ATHENS);
    }

    @Test
    void a_weekend_is_one_gap_and_a_night_shift_one_stretch() {
        Walk weekend =
                Walk.of(
                        weekdays(OFFICE, Map.of()),
                        athens("2026-03-06T17:00"),
                        Duration.ofMinutes(1));
        Walk night =
                Walk.of(weekdays(NIGHT, Map.of()), athens("2026-03-03T22:00"), Duration.ofHours(8));

        assertThat(weekend.steps().getFirst())
                .isEqualTo(
                        new OutsideHours(athens("2026-03-06T17:00"), athens("2026-03-09T09:00")));
        assertThat(night.steps())
                .containsExactly(
                        new Open(
                                athens("2026-03-03T22:00"),
                                athens("2026-03-04T06:00"),
                                Duration.ZERO));
    }

    @Test
    void it_tells_where_the_clock_is_put_forward_or_back() {
        Walk spring =
                Walk.of(weekdays(NIGHT, Map.of()), athens("2026-03-27T22:00"), Duration.ofHours(9));
        Walk nights = Walk.of(everyDay(NIGHT), athens("2026-10-24T22:00"), Duration.ofHours(9));

        assertThat(spring.steps())
                .contains(
                        new OffsetChange(
                                Instant.parse("2026-03-29T01:00:00Z"), Duration.ofHours(1)));
        assertThat(nights.steps())
                .containsExactly(
                        new Open(
                                athens("2026-10-24T22:00"),
                                Instant.parse("2026-10-25T01:00:00Z"),
                                Duration.ofHours(3)),
                        new OffsetChange(
                                Instant.parse("2026-10-25T01:00:00Z"), Duration.ofHours(-1)),
                        new Open(
                                Instant.parse("2026-10-25T01:00:00Z"),
                                athens("2026-10-25T06:00"),
                                Duration.ZERO));
    }

    @Test
    void a_way_too_long_to_tell_is_cut_and_its_end_is_still_right() {
        Calendar office = weekdays(OFFICE, Map.of());
        Instant start = athens("2026-03-03T09:00");

        Walk walk = Walk.of(office, start, Duration.ofHours(8 * 1_000));

        assertThat(walk.isCut()).isTrue();
        assertThat(walk.steps()).hasSizeBetween(Walk.MOST_STEPS - 2, Walk.MOST_STEPS);
        assertThat(walk.due()).isEqualTo(office.plus(start, Duration.ofHours(8 * 1_000)));
        Duration counted =
                walk.steps().stream()
                        .map(step -> step instanceof Open open ? open.counted() : Duration.ZERO)
                        .reduce(Duration.ZERO, Duration::plus);
        assertThat(walk.remaining()).isEqualTo(walk.asked().minus(counted));
    }

    @Test
    void a_calendar_that_never_opens_again_is_walked_for_a_while() {
        Walk walk =
                Walk.of(
                        new Calendar("closed", ATHENS, Map.of(), Map.of()),
                        athens("2026-03-03T09:00"),
                        Duration.ofHours(1));

        assertThat(walk.due()).isEqualTo(Calendar.NEVER);
        assertThat(walk.remaining()).isEqualTo(Duration.ofHours(1));
        assertThat(walk.steps().getLast().to())
                .isEqualTo(athens("2026-03-03T09:00").plus(Duration.ofDays(Walk.MOST_DAYS)));
    }

    @Test
    void nothing_to_pass_is_no_way_at_all() {
        Instant start = athens("2026-03-03T03:00");

        for (Duration none : List.of(Duration.ZERO, Duration.ofHours(-1))) {
            Walk walk = Walk.of(weekdays(OFFICE, Map.of()), start, none);
            assertThat(walk.steps()).isEmpty();
            assertThat(walk.due()).isEqualTo(start);
            assertThat(walk.isCut()).isFalse();
        }
    }

    private static Calendar weekdays(Hours hours, Map<LocalDate, Special> exceptions) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) week.put(day, List.of(hours));
        }
        return new Calendar("test", ATHENS, week, exceptions);
    }

    private static Calendar everyDay(Hours hours) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(hours));
        }
        return new Calendar("test", ATHENS, week, Map.of());
    }

    private static Instant athens(String local) {
        return LocalDateTime.parse(local).atZone(ATHENS).toInstant();
    }
}
