package org.socialcare.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Calendar.Special;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** From Monday 4 May 2026 on; open on Mondays and in the night from Tuesday to Wednesday. */
class SpecialDaysTest {
    private static final int HOUR = 3_600;
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 4);
    private static final LocalDate LAST = FIRST.plusDays(13);
    private static final LocalDate TUESDAY = FIRST.plusDays(1);
    private static final LocalDate WEDNESDAY = FIRST.plusDays(2);
    private static final Hours OFFICE = new Hours(9 * HOUR, 17 * HOUR);
    private static final Hours NIGHT = new Hours(22 * HOUR, 30 * HOUR);
    private static final Calendar CALENDAR =
            new Calendar(
                    "c",
                    ZoneOffset.UTC,
                    Map.of(DayOfWeek.MONDAY, List.of(OFFICE), DayOfWeek.TUESDAY, List.of(NIGHT)),
                    Map.of(FIRST, Special.closed("old")));

    private final SpecialDays special = new SpecialDays(CALENDAR);

    @Test
    void whole_days_are_closed_within_the_stretch_also_those_that_are_closed_anyhow() {
        special.close(days("Feast", FIRST.minusDays(3), FIRST.plusDays(1)), FIRST, LAST);
        special.close(days("End", LAST.minusDays(1), LAST.plusDays(9)), FIRST, LAST);

        assertThat(special.days())
                .isEqualTo(
                        Map.of(
                                FIRST,
                                Special.closed("Feast"),
                                LAST.minusDays(1),
                                Special.closed("End"),
                                LAST,
                                Special.closed("End")));
    }

    @Test
    void a_part_of_a_day_is_cut_out_of_its_hours() {
        special.close(times("Meeting", "2026-05-04T11:00", "2026-05-04T12:30"), FIRST, LAST);
        special.close(times("Nobody there", "2026-05-04T17:00", "2026-05-04T20:00"), FIRST, LAST);
        special.close(times("Drill", "2026-05-04T16:00", "2026-05-04T18:00"), FIRST, LAST);

        assertThat(special.days())
                .isEqualTo(
                        Map.of(
                                FIRST,
                                new Special(
                                        "Meeting / Drill",
                                        List.of(
                                                new Hours(9 * HOUR, 11 * HOUR),
                                                new Hours(12 * HOUR + HOUR / 2, 16 * HOUR)))));
    }

    @Test
    void what_is_closed_over_midnight_is_cut_out_of_the_night() {
        special.close(times("Moving", "2026-05-05T23:00", "2026-05-06T01:00"), FIRST, LAST);

        Calendar calendar = with(special.days());
        assertThat(calendar.isOpen(Instant.parse("2026-05-05T22:30:00Z"))).isTrue();
        assertThat(calendar.isOpen(Instant.parse("2026-05-05T23:30:00Z"))).isFalse();
        assertThat(calendar.isOpen(Instant.parse("2026-05-06T00:30:00Z"))).isFalse();
        assertThat(calendar.isOpen(Instant.parse("2026-05-06T01:30:00Z"))).isTrue();
        assertThat(calendar.isOpen(Instant.parse("2026-05-06T06:30:00Z"))).isFalse();
    }

    @Test
    void a_short_break_in_the_night_leaves_the_rest_of_it() {
        special.close(times("Break", "2026-05-05T22:30", "2026-05-05T23:00"), FIRST, LAST);

        assertThat(special.days())
                .isEqualTo(
                        Map.of(
                                TUESDAY,
                                new Special(
                                        "Break",
                                        List.of(
                                                new Hours(22 * HOUR, 22 * HOUR + HOUR / 2),
                                                new Hours(23 * HOUR, 30 * HOUR)))));
    }

    @Test
    void it_opens_besides_the_usual_hours() {
        special.open(
                days("Work day", WEDNESDAY, WEDNESDAY.plusDays(1)), List.of(OFFICE), FIRST, LAST);
        special.open(times("Late", "2026-05-04T16:00", "2026-05-04T20:00"), List.of(), FIRST, LAST);

        assertThat(special.days())
                .isEqualTo(
                        Map.of(
                                WEDNESDAY,
                                new Special("Work day", List.of(new Hours(0, 6 * HOUR), OFFICE)),
                                FIRST,
                                new Special("Late", List.of(new Hours(9 * HOUR, 20 * HOUR)))));
    }

    @Test
    void the_same_name_stands_once_and_a_long_one_is_shortened() {
        special.close(days("Feast", FIRST, WEDNESDAY), FIRST, LAST);
        special.close(days("Feast", FIRST, TUESDAY), FIRST, LAST);
        special.close(days("", FIRST, TUESDAY), FIRST, LAST);
        special.close(days("节".repeat(90), TUESDAY, WEDNESDAY), FIRST, LAST);

        assertThat(special.days().get(FIRST)).isEqualTo(Special.closed("Feast"));
        assertThat(special.days().getOrDefault(TUESDAY, Special.closed("")).name())
                .startsWith("Feast / 节")
                .endsWith("…")
                .hasSize(80);
    }

    private static Calendar with(Map<LocalDate, Special> days) {
        return new Calendar("c", ZoneOffset.UTC, CALENDAR.week(), days);
    }

    private static Occasion days(String name, LocalDate from, LocalDate to) {
        return new Occasion(name, from.atStartOfDay(), to.atStartOfDay(), true);
    }

    private static Occasion times(String name, String from, String to) {
        return new Occasion(name, LocalDateTime.parse(from), LocalDateTime.parse(to), false);
    }
}
