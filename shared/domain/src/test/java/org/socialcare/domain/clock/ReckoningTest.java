package org.socialcare.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Calendar.Special;
import org.socialcare.domain.clock.Reckoning.Gap;
import org.socialcare.domain.clock.Reckoning.Stretch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The office works from 9 to 17 every day but 3 March. Two hours were promised at 16. */
class ReckoningTest {
    private static final Instant START = Instant.parse("2026-03-02T16:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-04T10:00:00Z");

    @Test
    void closed_time_is_told_with_the_names_of_special_days() {
        Reckoning way = Reckoning.of(clock(), office(9), List.of(new Stretch(START, DUE)));

        assertThat(way.proven()).isTrue();
        assertThat(way.gaps())
                .containsExactly(
                        gap("2026-03-02T17:00:00Z", "2026-03-03T00:00:00Z", ""),
                        gap("2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z", "Moving"),
                        gap("2026-03-04T00:00:00Z", "2026-03-04T09:00:00Z", ""));
    }

    @Test
    void time_that_lies_outside_all_stretches_is_no_gap() {
        List<Stretch> ran =
                List.of(
                        new Stretch(START, Instant.parse("2026-03-02T18:00:00Z")),
                        new Stretch(Instant.parse("2026-03-04T08:30:00Z"), DUE));

        Reckoning way = Reckoning.of(clock(), office(9), ran);

        assertThat(way.proven()).isTrue();
        assertThat(way.gaps())
                .containsExactly(
                        gap("2026-03-02T17:00:00Z", "2026-03-02T18:00:00Z", ""),
                        gap("2026-03-04T08:30:00Z", "2026-03-04T09:00:00Z", ""));
    }

    @Test
    void hours_that_have_changed_since_prove_nothing() {
        assertThat(Reckoning.of(clock(), office(8), List.of(new Stretch(START, DUE))).proven())
                .isFalse();
    }

    @Test
    void stretches_that_are_not_all_remembered_prove_nothing() {
        Instant later = Instant.parse("2026-03-04T09:30:00Z");

        assertThat(Reckoning.of(clock(), office(9), List.of(new Stretch(later, DUE))).proven())
                .isFalse();
        assertThat(Reckoning.of(clock(), office(9), List.of()).proven()).isFalse();
    }

    @Test
    void a_way_of_years_is_told_from_its_beginning_and_proves_nothing() {
        Clock years =
                clock(Duration.ofHours(8 * 200), office(9).plus(START, Duration.ofHours(1600)));
        Reckoning way = Reckoning.of(years, office(9), List.of(new Stretch(START, years.due())));

        assertThat(way.gaps()).hasSize(Reckoning.MOST_GAPS);
        assertThat(way.proven()).isFalse();
    }

    private static Gap gap(String from, String until, String name) {
        return new Gap(Instant.parse(from), Instant.parse(until), name);
    }

    private static Clock clock() {
        return clock(Duration.ofHours(2), DUE);
    }

    private static Clock clock(Duration target, Instant due) {
        return new Clock(
                ClockKind.FIRST_RESPONSE,
                1,
                0,
                "usual@1",
                "office",
                target,
                START,
                due,
                due,
                Optional.empty(),
                Optional.empty(),
                true,
                true,
                List.of());
    }

    private static Calendar office(int opens) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(new Hours(opens * 3_600, 17 * 3_600)));
        }
        return new Calendar(
                "office",
                ZoneOffset.UTC,
                week,
                Map.of(LocalDate.of(2026, 3, 3), Special.closed("Moving")));
    }
}
