package org.socialcare.domain.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class RhythmTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

    @ParameterizedTest
    @CsvSource({
        "WEEKLY,2026-03-02,2026-03-02,2026-03-08",
        "WEEKLY,2026-03-01,2026-02-23,2026-03-01",
        "WEEKLY,2026-01-01,2025-12-29,2026-01-04",
        "MONTHLY,2028-02-10,2028-02-01,2028-02-29",
        "QUARTERLY,2026-03-31,2026-01-01,2026-03-31",
        "QUARTERLY,2026-12-31,2026-10-01,2026-12-31",
        "DAILY,2026-03-01,2026-03-01,2026-03-01",
    })
    void a_day_lies_in_one_period_of_each_rhythm(
            Rhythm rhythm, LocalDate day, LocalDate first, LocalDate last) {
        assertThat(rhythm.containing(day)).isEqualTo(new Period(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,2026-03-31,2026-02-01,2026-02-28",
        "2026-01-01,2026-03-31,2025-10-01,2025-12-31",
        "2026-03-02,2026-03-08,2026-02-23,2026-03-01",
        "2026-03-02,2026-03-02,2026-03-01,2026-03-01",
        "2026-03-03,2026-03-12,2026-02-21,2026-03-02",
        "2026-02-01,2026-02-27,2026-01-05,2026-01-31",
    })
    void a_period_is_compared_with_the_one_before_it_by_the_same_calendar(
            LocalDate first, LocalDate last, LocalDate beforeFirst, LocalDate beforeLast) {
        assertThat(Rhythm.before(new Period(first, last)))
                .isEqualTo(new Period(beforeFirst, beforeLast));
    }

    @Test
    void a_brand_without_a_report_begins_with_the_period_that_ended_last() {
        assertThat(ended(Optional.empty(), Rhythm.MONTHLY, SHANGHAI, "2026-03-02T00:00:00Z", 5))
                .containsExactly(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
    }

    @Test
    void a_day_has_ended_where_the_brand_lives_and_not_elsewhere() {
        var utcEvening = "2026-03-02T16:00:00Z";
        var reached = Optional.of(Period.day(LocalDate.of(2026, 3, 1)).end(SHANGHAI));

        assertThat(ended(reached, Rhythm.DAILY, SHANGHAI, utcEvening, 5))
                .containsExactly(Period.day(LocalDate.of(2026, 3, 2)));
        assertThat(ended(reached, Rhythm.DAILY, SHANGHAI, "2026-03-02T15:59:59Z", 5)).isEmpty();
    }

    @Test
    void missed_periods_are_caught_up_oldest_first_and_the_oldest_of_too_many_left_out() {
        var reached = Optional.of(Period.day(LocalDate.of(2026, 2, 20)).end(ATHENS));

        assertThat(ended(reached, Rhythm.DAILY, ATHENS, "2026-02-24T10:00:00Z", 7))
                .extracting(Period::first)
                .containsExactly(
                        LocalDate.of(2026, 2, 21),
                        LocalDate.of(2026, 2, 22),
                        LocalDate.of(2026, 2, 23));
        assertThat(ended(reached, Rhythm.DAILY, ATHENS, "2026-02-24T10:00:00Z", 2))
                .extracting(Period::first)
                .containsExactly(LocalDate.of(2026, 2, 22), LocalDate.of(2026, 2, 23));
    }

    @Test
    void no_day_is_left_out_or_repeated_when_clocks_change() {
        Optional<Instant> reached = Optional.of(Instant.parse("2026-10-23T21:00:00Z"));
        var seen = new ArrayList<LocalDate>();
        var now = Instant.parse("2026-10-23T21:20:00Z");
        for (int hour = 0; hour < 24 * 4; hour++) {
            for (var period : Ended.since(reached, Rhythm.DAILY, ATHENS, now, 7)) {
                seen.add(period.first());
                reached = Optional.of(period.end(ATHENS));
            }
            now = now.plusSeconds(3600);
        }

        assertThat(seen)
                .containsExactly(
                        LocalDate.of(2026, 10, 24),
                        LocalDate.of(2026, 10, 25),
                        LocalDate.of(2026, 10, 26));
    }

    private static List<Period> ended(
            Optional<Instant> reached, Rhythm rhythm, ZoneId zone, String now, int most) {
        return Ended.since(reached, rhythm, zone, Instant.parse(now), most);
    }
}
