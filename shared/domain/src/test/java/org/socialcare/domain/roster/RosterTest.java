package org.socialcare.domain.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialcare.domain.roster.Plans.leave;
import static org.socialcare.domain.roster.Plans.onLeave;
import static org.socialcare.domain.roster.Plans.pause;
import static org.socialcare.domain.roster.Plans.shift;
import static org.socialcare.domain.roster.Plans.weekly;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.roster.Roster.Plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

class RosterTest {
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

    /** Mondays by day with lunch, Sundays at night; free on 9 March, and a short 16 March. */
    private static final Roster ROSTER =
            new Roster(
                    "lin",
                    Map.of(
                            DayOfWeek.MONDAY,
                            List.of(shift(9, 17, pause(12, 13))),
                            DayOfWeek.SUNDAY,
                            List.of(shift(22, 30, pause(26, 27)))),
                    Map.of(
                            LocalDate.of(2026, 3, 9),
                            List.of(),
                            LocalDate.of(2026, 3, 16),
                            List.of(shift(14, 16))),
                    List.of(leave("2026-03-23", "2026-03-29", "sam")),
                    1);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:59:59, OFF",
        "2026-03-02T09:00, WORKING",
        "2026-03-02T11:59:59, WORKING",
        "2026-03-02T12:00, PAUSE",
        "2026-03-02T13:00, WORKING",
        "2026-03-02T17:00, OFF",
        "2026-03-03T10:00, OFF",
        "2026-03-01T22:00, WORKING",
        "2026-03-02T02:30, PAUSE",
        "2026-03-02T05:59, WORKING",
        "2026-03-02T06:00, OFF",
        "2026-03-09T10:00, OFF",
        "2026-03-16T10:00, OFF",
        "2026-03-16T15:00, WORKING",
        "2026-03-23T05:00, WORKING",
        "2026-03-23T06:00, LEAVE",
        "2026-03-23T10:00, LEAVE",
        "2026-03-29T23:00, LEAVE",
        "2026-03-30T03:00, OFF",
        "2026-03-30T10:00, WORKING",
    })
    void the_wall_clock_of_the_brand_says_what_is_planned(LocalDateTime local, Plan plan) {
        assertThat(ROSTER.at(local.atZone(ATHENS).toInstant(), ATHENS)).isEqualTo(plan);
    }

    @Test
    void a_roster_with_leaves_only_plans_nothing_else() {
        Roster leaves = onLeave("lin", leave("2026-03-02", "2026-03-02", ""));

        assertThat(
                        leaves.at(
                                LocalDateTime.parse("2026-03-02T10:00").atZone(ATHENS).toInstant(),
                                ATHENS))
                .isEqualTo(Plan.LEAVE);
        assertThat(
                        leaves.at(
                                LocalDateTime.parse("2026-03-03T10:00").atZone(ATHENS).toInstant(),
                                ATHENS))
                .isEqualTo(Plan.NOT_PLANNED);
    }

    @Test
    void a_substitute_stands_in_while_the_leave_lasts_and_not_before_the_last_shift_is_over() {
        assertThat(substitute("2026-03-23T05:59")).isEmpty();
        assertThat(substitute("2026-03-23T06:00")).isEqualTo("sam");
        assertThat(substitute("2026-03-30T00:00")).isEmpty();
    }

    @Test
    void what_is_no_span_is_refused() {
        assertThatThrownBy(() -> new Span(600, 600)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(-1, 600)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(0, 4321)).isInstanceOf(IllegalArgumentException.class);
        assertThat(weekly(Map.of()).week()).isEmpty();
    }

    private static String substitute(String local) {
        return ROSTER.substitute(LocalDateTime.parse(local).atZone(ATHENS).toInstant(), ATHENS)
                .orElse("");
    }
}
