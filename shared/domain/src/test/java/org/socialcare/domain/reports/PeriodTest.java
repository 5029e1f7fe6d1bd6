package org.socialcare.domain.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.reports.PeriodReading.Impossible;
import org.socialcare.domain.reports.PeriodReading.Possible;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

class PeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

    @Test
    void a_period_may_run_up_to_today_and_begin_on_the_day_it_ends() {
        assertThat(PeriodReading.of("2026-03-02", "2026-03-02", TODAY))
                .isEqualTo(new Possible(Period.day(TODAY)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,2026-02-28,LAST",
        "2026-03-01,2026-03-03,LAST",
        "2026-03-03,2026-03-04,FIRST",
        "2025-01-01,2026-03-01,LAST",
        "-999999999-01-01,2026-03-01,LAST",
        "2026-03-01,+999999999-12-31,LAST",
        "2026-02-30,2026-03-01,FIRST",
        "2026-03-01,yesterday,LAST",
        "'',2026-03-01,FIRST",
    })
    void an_impossible_period_names_the_end_that_makes_it_so(
            String first, String last, PeriodReading.End end) {
        assertThat(PeriodReading.of(first, last, TODAY))
                .isInstanceOfSatisfying(
                        Impossible.class,
                        impossible -> {
                            assertThat(impossible.end()).isEqualTo(end);
                            assertThat(impossible.why()).isNotBlank();
                        });
    }

    @Test
    void a_period_is_never_made_the_wrong_way_round_or_endless() {
        assertThatThrownBy(() -> new Period(TODAY, TODAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(TODAY, TODAY.plusDays(400)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Period(TODAY, TODAY.plusDays(399)).days()).isEqualTo(400);
    }

    @Test
    void the_day_on_which_clocks_go_forward_is_an_hour_short() {
        var day = Period.day(LocalDate.of(2026, 3, 29));

        assertThat(Duration.between(day.start(ATHENS), day.end(ATHENS)))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void where_midnight_is_skipped_a_day_begins_when_its_clocks_do() {
        var beirut = ZoneId.of("Asia/Beirut");
        var day = Period.day(LocalDate.of(2026, 3, 29));

        assertThat(day.start(beirut)).isEqualTo(Instant.parse("2026-03-28T22:00:00Z"));
    }

    @Test
    void a_period_is_over_at_the_very_instant_it_ends() {
        var end = Period.day(TODAY).end(ATHENS);

        assertThat(Period.day(TODAY).isOver(end, ATHENS)).isTrue();
        assertThat(Period.day(TODAY).isOver(end.minusNanos(1), ATHENS)).isFalse();
    }
}
