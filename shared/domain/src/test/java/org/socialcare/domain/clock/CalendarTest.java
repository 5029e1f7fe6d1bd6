package org.socialcare.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Calendar.Special;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class CalendarTest {
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    private static final int HOUR = 3600;
    private static final Hours MORNING = new Hours(9 * HOUR, 12 * HOUR);

    /** One minute in each week of 25 years. */
    private static final Duration YEARS = Duration.ofMinutes(25L * 52);

    private static final Hours NIGHT = new Hours(22 * HOUR, 30 * HOUR);
    private static final Hours AFTERNOON = new Hours(13 * HOUR, 18 * HOUR);

    @Test
    void time_passes_within_the_opening_hours() {
        assertThat(office().plus(athens("2026-03-03T09:30"), Duration.ofMinutes(45)))
                .isEqualTo(athens("2026-03-03T10:15"));
    }

    @Test
    void lunch_does_not_count() {
        assertThat(office().plus(athens("2026-03-03T11:30"), Duration.ofHours(1)))
                .isEqualTo(athens("2026-03-03T13:30"));
    }

    @Test
    void a_promise_made_at_night_starts_in_the_morning() {
        assertThat(office().plus(athens("2026-03-03T22:00"), Duration.ofMinutes(10)))
                .isEqualTo(athens("2026-03-04T09:10"));
    }

    @Test
    void a_promise_made_on_friday_evening_falls_due_on_monday() {
        assertThat(office().plus(athens("2026-03-06T17:50"), Duration.ofMinutes(30)))
                .isEqualTo(athens("2026-03-09T09:20"));
    }

    @Test
    void what_ends_with_the_day_is_due_at_its_end_and_not_the_next_morning() {
        assertThat(office().plus(athens("2026-03-03T17:00"), Duration.ofHours(1)))
                .isEqualTo(athens("2026-03-03T18:00"));
    }

    @Test
    void fractions_of_a_second_are_kept() {
        Instant start = athens("2026-03-03T17:59").plusMillis(59_250);

        assertThat(office().plus(start, Duration.ofMillis(1_500)))
                .isEqualTo(athens("2026-03-04T09:00").plusMillis(750));
    }

    @Test
    void a_holiday_is_left_out() {
        Calendar calendar =
                office(Map.of(LocalDate.of(2026, 3, 25), Special.closed("National day")));

        assertThat(calendar.plus(athens("2026-03-24T17:30"), Duration.ofHours(1)))
                .isEqualTo(athens("2026-03-26T09:30"));
        assertThat(calendar.isOpen(athens("2026-03-25T10:00"))).isFalse();
    }

    @Test
    void a_swapped_working_day_counts_with_its_own_hours() {
        Calendar calendar =
                office(Map.of(LocalDate.of(2026, 3, 7), special(new Hours(10 * HOUR, 11 * HOUR))));

        assertThat(calendar.plus(athens("2026-03-06T17:30"), Duration.ofHours(1)))
                .isEqualTo(athens("2026-03-07T10:30"));
    }

    @Test
    void a_closure_of_many_weeks_is_skipped() {
        Map<LocalDate, Special> closed = new HashMap<>();
        for (int day = 0; day < 400; day++) {
            closed.put(LocalDate.of(2026, 3, 4).plusDays(day), Special.closed(""));
        }

        assertThat(office(closed).plus(athens("2026-03-03T17:59"), Duration.ofMinutes(2)))
                .isEqualTo(athens("2027-04-08T09:01"));
    }

    @Test
    void a_night_shift_runs_through_midnight() {
        Calendar nights = everyDay(ATHENS, new Hours(0, 6 * HOUR), new Hours(22 * HOUR, 24 * HOUR));

        assertThat(nights.plus(athens("2026-03-03T23:00"), Duration.ofHours(3)))
                .isEqualTo(athens("2026-03-04T02:00"));
        assertThat(nights.between(athens("2026-03-03T12:00"), athens("2026-03-04T12:00")))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void a_night_shift_is_one_interval_that_belongs_to_the_day_it_begins_on() {
        Calendar fridays =
                new Calendar(
                        "fridays",
                        ATHENS,
                        Map.of(DayOfWeek.FRIDAY, List.of(NIGHT), DayOfWeek.SUNDAY, List.of(NIGHT)),
                        Map.of());

        assertThat(fridays.plus(athens("2026-03-06T23:00"), Duration.ofHours(3)))
                .isEqualTo(athens("2026-03-07T02:00"));
        assertThat(fridays.isOpen(athens("2026-03-07T05:59"))).isTrue();
        assertThat(fridays.isOpen(athens("2026-03-07T06:00"))).isFalse();
        assertThat(fridays.isOpen(athens("2026-03-07T22:00"))).isFalse();
        assertThat(fridays.isOpen(athens("2026-03-09T03:00"))).as("from Sunday").isTrue();
        assertThat(fridays.isOpen(athens("2026-03-06T03:00"))).isFalse();
    }

    @Test
    void a_night_shift_ends_at_the_midnight_of_an_exception() {
        Calendar nights =
                everyDay(ATHENS, Map.of(LocalDate.of(2026, 3, 25), Special.closed("")), NIGHT);

        assertThat(nights.between(athens("2026-03-24T12:00"), athens("2026-03-26T12:00")))
                .as("two hours before the holiday, none in the night that did not begin on it")
                .isEqualTo(Duration.ofHours(2));
        assertThat(nights.plus(athens("2026-03-24T23:00"), Duration.ofHours(2)))
                .isEqualTo(athens("2026-03-26T23:00"));
    }

    @Test
    void the_night_of_an_exception_runs_on_into_a_usual_day_and_not_into_another_exception() {
        Map<LocalDate, Special> exceptions =
                Map.of(
                        LocalDate.of(2026, 3, 7), special(NIGHT),
                        LocalDate.of(2026, 3, 10), special(NIGHT),
                        LocalDate.of(2026, 3, 11), Special.closed(""));
        Calendar calendar = new Calendar("n", ATHENS, Map.of(), exceptions);

        assertThat(calendar.between(athens("2026-03-07T00:00"), athens("2026-03-09T00:00")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(calendar.between(athens("2026-03-10T00:00"), athens("2026-03-12T00:00")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_night_over_daylight_saving_is_as_long_as_it_was() {
        Calendar nights = everyDay(ATHENS, NIGHT);

        assertThat(nights.between(athens("2026-03-28T22:00"), athens("2026-03-29T06:00")))
                .isEqualTo(Duration.ofHours(7));
        assertThat(nights.between(athens("2026-10-24T22:00"), athens("2026-10-25T06:00")))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void a_night_that_meets_the_morning_is_counted_once() {
        Calendar both = everyDay(ATHENS, NIGHT, new Hours(5 * HOUR, 9 * HOUR));

        assertThat(both.between(athens("2026-03-03T00:00"), athens("2026-03-04T00:00")))
                .isEqualTo(Duration.ofHours(11));
    }

    @Test
    void spans_that_make_more_than_a_day_together_are_counted_once() {
        Calendar full = everyDay(ATHENS, new Hours(0, 24 * HOUR), new Hours(12 * HOUR, 30 * HOUR));

        assertThat(full.between(athens("2026-03-03T00:00"), athens("2026-03-05T00:00")))
                .isEqualTo(Duration.ofDays(2));
    }

    @Test
    void there_is_room_for_a_promise_where_weeks_open_often_enough() {
        Calendar campaign =
                new Calendar(
                        "c",
                        ATHENS,
                        Map.of(),
                        Map.of(LocalDate.of(2026, 11, 27), special(MORNING)));
        Calendar minute =
                new Calendar(
                        "m", ATHENS, Map.of(DayOfWeek.MONDAY, List.of(new Hours(0, 60))), Map.of());

        assertThat(campaign.opensWeekly()).isFalse();
        assertThat(campaign.hasRoomFor(Duration.ofMinutes(1))).isFalse();
        assertThat(minute.opensWeekly()).isTrue();
        assertThat(minute.hasRoomFor(YEARS)).isTrue();
        assertThat(minute.hasRoomFor(YEARS.plusMinutes(1))).isFalse();
        assertThat(minute.plus(athens("2026-03-03T10:00"), YEARS)).isBefore(Calendar.NEVER);
        assertThat(Calendar.ALWAYS.hasRoomFor(Duration.ofDays(366))).isTrue();
    }

    @Test
    void an_hour_that_daylight_saving_leaves_out_does_not_count() {
        Calendar always = everyDay(ATHENS, new Hours(0, 24 * HOUR));

        assertThat(always.between(athens("2026-03-29T00:00"), athens("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        Calendar early = everyDay(ATHENS, new Hours(2 * HOUR, 5 * HOUR));
        assertThat(early.between(athens("2026-03-29T00:00"), athens("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void an_hour_that_daylight_saving_repeats_counts_twice() {
        Calendar early = everyDay(ATHENS, new Hours(2 * HOUR, 3 * HOUR + HOUR / 2));

        assertThat(early.between(athens("2026-10-25T00:00"), athens("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(early.plus(athens("2026-10-25T00:00"), Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void a_day_that_a_zone_left_out_has_no_opening_hours() {
        Calendar apia = everyDay(ZoneId.of("Pacific/Apia"), MORNING);
        Instant thursday = LocalDateTime.of(2011, 12, 29, 11, 0).atZone(apia.zone()).toInstant();

        assertThat(apia.plus(thursday, Duration.ofHours(2)))
                .isEqualTo(LocalDateTime.of(2011, 12, 31, 10, 0).atZone(apia.zone()).toInstant());
    }

    @Test
    void it_opens_with_the_first_second_and_closes_with_the_last() {
        assertThat(office().isOpen(athens("2026-03-03T09:00"))).isTrue();
        assertThat(office().isOpen(athens("2026-03-03T09:00").minusNanos(1))).isFalse();
        assertThat(office().isOpen(athens("2026-03-03T12:00").minusNanos(1))).isTrue();
        assertThat(office().isOpen(athens("2026-03-03T12:00"))).isFalse();
        assertThat(office().isOpen(athens("2026-03-07T10:00"))).isFalse();
    }

    @Test
    void nothing_passes_backwards() {
        Instant start = athens("2026-03-03T10:00");

        assertThat(office().between(start, start.minusSeconds(5))).isEqualTo(Duration.ZERO);
        assertThat(office().between(start, start)).isEqualTo(Duration.ZERO);
        assertThat(office().plus(start, Duration.ZERO)).isEqualTo(start);
        assertThat(office().plus(start, Duration.ofHours(-1))).isEqualTo(start);
    }

    @Test
    void a_calendar_that_never_opens_lets_nothing_fall_due() {
        Calendar closed = new Calendar("closed", ATHENS, Map.of(), Map.of());
        Instant start = athens("2026-03-03T10:00");

        assertThat(closed.plus(start, Duration.ofSeconds(1))).isEqualTo(Calendar.NEVER);
        assertThat(closed.between(start, Calendar.NEVER)).isEqualTo(Duration.ZERO);
        assertThat(closed.isOpen(start)).isFalse();
    }

    @Test
    void a_calendar_with_dated_hours_only_ends_with_them() {
        Calendar campaign =
                new Calendar(
                        "campaign",
                        ATHENS,
                        Map.of(),
                        Map.of(LocalDate.of(2026, 11, 27), special(MORNING)));
        Instant start = athens("2026-03-03T10:00");

        assertThat(campaign.plus(start, Duration.ofHours(3))).isEqualTo(athens("2026-11-27T12:00"));
        assertThat(campaign.plus(start, Duration.ofHours(4))).isEqualTo(Calendar.NEVER);
    }

    @Test
    void more_time_than_anyone_promises_is_never_due() {
        Instant start = athens("2026-03-03T10:00");

        assertThat(Calendar.ALWAYS.plus(start, Duration.ofDays(36_500))).isEqualTo(Calendar.NEVER);
        assertThat(office().plus(start, Duration.ofSeconds(Long.MAX_VALUE)))
                .isEqualTo(Calendar.NEVER);
    }

    @Test
    void day_and_night_is_plain_time() {
        Instant start = athens("2026-03-28T10:00");

        assertThat(Calendar.ALWAYS.plus(start, Duration.ofDays(3)))
                .isEqualTo(start.plus(Duration.ofDays(3)));
        assertThat(Calendar.ALWAYS.between(start, start.plusSeconds(77)))
                .isEqualTo(Duration.ofSeconds(77));
        assertThat(Calendar.ALWAYS.isOpen(start)).isTrue();
    }

    @Test
    void overlapping_and_touching_hours_are_one_opening() {
        Calendar merged =
                everyDay(
                        ATHENS,
                        new Hours(11 * HOUR, 14 * HOUR),
                        new Hours(9 * HOUR, 12 * HOUR),
                        new Hours(14 * HOUR, 15 * HOUR),
                        new Hours(10 * HOUR, 11 * HOUR));

        assertThat(merged.week().get(DayOfWeek.MONDAY))
                .containsExactly(new Hours(9 * HOUR, 15 * HOUR));
        assertThat(merged.between(athens("2026-03-03T00:00"), athens("2026-03-04T00:00")))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void hours_that_make_no_sense_are_refused_with_their_numbers() {
        assertThatThrownBy(() -> new Hours(10, 10)).hasMessageContaining("10 to 10");
        assertThatThrownBy(() -> new Hours(-1, 10)).hasMessageContaining("-1 to 10");
        assertThatThrownBy(() -> new Hours(0, 86_401)).hasMessageContaining("0 to 86401");
        assertThatThrownBy(() -> new Hours(86_400, 90_000)).hasMessageContaining("86400 to 90000");
    }

    private static Special special(Hours... hours) {
        return new Special("", List.of(hours));
    }

    private static Calendar office() {
        return office(Map.of());
    }

    private static Calendar office(Map<LocalDate, Special> exceptions) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) week.put(day, List.of(MORNING, AFTERNOON));
        }
        return new Calendar("office", ATHENS, week, exceptions);
    }

    private static Calendar everyDay(ZoneId zone, Hours... hours) {
        return everyDay(zone, Map.of(), hours);
    }

    private static Calendar everyDay(
            ZoneId zone, Map<LocalDate, Special> exceptions, Hours... hours) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(hours));
        }
        return new Calendar("every-day", zone, week, exceptions);
    }

    private static Instant athens(String local) {
        return LocalDateTime.parse(local).atZone(ATHENS).toInstant();
    }
}
