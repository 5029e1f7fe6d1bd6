package org.socialcare.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.clock.PromiseTimes.Choice.IN_AN_HOUR;
import static org.socialcare.domain.clock.PromiseTimes.Choice.TODAY_AT_CLOSING;
import static org.socialcare.domain.clock.PromiseTimes.Choice.TOMORROW_AT_CLOSING;
import static org.socialcare.domain.clock.PromiseTimes.Choice.TOMORROW_AT_NOON;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Calendar.Special;
import org.socialcare.domain.clock.PromiseTimes.Choice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The office in Athens works 9 to 17 on weekdays and to 24 on Thursdays, but not on 25 March. */
class PromiseTimesTest {
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    private static final Calendar OFFICE = office();

    @Test
    void an_afternoon_offers_all_four() {
        assertThat(choices("2026-03-23T14:00:00Z"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                IN_AN_HOUR, "2026-03-23T15:00:00Z",
                                TODAY_AT_CLOSING, "2026-03-23T15:00:00Z",
                                TOMORROW_AT_NOON, "2026-03-24T10:00:00Z",
                                TOMORROW_AT_CLOSING, "2026-03-24T15:00:00Z"));
    }

    @Test
    void what_has_closed_today_or_stays_closed_tomorrow_offers_no_closing() {
        assertThat(choices("2026-03-24T15:00:00Z")).containsOnlyKeys(IN_AN_HOUR, TOMORROW_AT_NOON);
    }

    @Test
    void a_time_at_which_nobody_works_tells_when_somebody_does_again() {
        assertThat(times("2026-03-24T15:00:00Z").getFirst().opensAt())
                .contains(Instant.parse("2026-03-26T07:00:00Z"));
        assertThat(times("2026-03-24T15:00:00Z").getLast().opensAt())
                .contains(Instant.parse("2026-03-26T07:00:00Z"));
        assertThat(times("2026-03-23T14:00:00Z"))
                .as("at closing somebody has just worked")
                .allMatch(time -> time.opensAt().isEmpty());
    }

    @Test
    void what_closes_at_midnight_closes_with_its_date() {
        assertThat(choices("2026-03-26T10:00:00Z"))
                .containsEntry(TODAY_AT_CLOSING, "2026-03-26T22:00:00Z");
    }

    @Test
    void noon_is_the_brands_also_on_the_day_its_clocks_change() {
        assertThat(choices("2026-03-28T12:00:00Z"))
                .containsEntry(TOMORROW_AT_NOON, "2026-03-29T09:00:00Z");
    }

    @Test
    void where_nobody_ever_closes_there_is_no_closing() {
        var times = PromiseTimes.of(Calendar.ALWAYS, ATHENS, Instant.parse("2026-03-23T14:00:00Z"));

        assertThat(times)
                .extracting(PromiseTimes.Time::choice)
                .containsExactly(IN_AN_HOUR, TOMORROW_AT_NOON);
        assertThat(times)
                .extracting(PromiseTimes.Time::opensAt)
                .containsOnly(Optional.<Instant>empty());
    }

    private static List<PromiseTimes.Time> times(String now) {
        return PromiseTimes.of(OFFICE, ATHENS, Instant.parse(now));
    }

    private static Map<Choice, String> choices(String now) {
        return times(now).stream()
                .collect(Collectors.toMap(PromiseTimes.Time::choice, time -> time.at().toString()));
    }

    private static Calendar office() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean works = day.compareTo(DayOfWeek.SATURDAY) < 0;
            int to = day == DayOfWeek.THURSDAY ? 24 : 17;
            if (works) week.put(day, List.of(new Hours(9 * 3_600, to * 3_600)));
        }
        return new Calendar(
                "office",
                ATHENS,
                week,
                Map.of(LocalDate.of(2026, 3, 25), Special.closed("Independence Day")));
    }
}
