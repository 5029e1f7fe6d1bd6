package org.socialcare.domain.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.roster.Plans.leave;
import static org.socialcare.domain.roster.Plans.onLeave;
import static org.socialcare.domain.roster.Plans.pause;
import static org.socialcare.domain.roster.Plans.shift;
import static org.socialcare.domain.roster.Plans.weekly;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

class RosterCheckTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_roster_that_can_be_worked_by_has_no_faults() {
        Roster roster =
                new Roster(
                        "lin",
                        Map.of(
                                DayOfWeek.MONDAY,
                                List.of(shift(9, 13), shift(13, 17, pause(15, 16))),
                                DayOfWeek.SUNDAY,
                                List.of(shift(22, 30))),
                        Map.of(MONDAY.plusDays(1), List.of(shift(0, 5))),
                        List.of(leave("2026-04-01", "2026-04-05", "sam")),
                        1);

        assertThat(faults(roster)).isEmpty();
    }

    @Test
    void shifts_of_one_day_must_not_overlap() {
        assertThat(faults(weekly(Map.of(DayOfWeek.MONDAY, List.of(shift(9, 13), shift(12, 17))))))
                .containsExactly("/week/MONDAY/1 overlaps shift 1 of the same day");
    }

    @Test
    void a_night_shift_must_not_reach_into_the_next_days_shift_nor_into_next_week() {
        assertThat(
                        faults(
                                weekly(
                                        Map.of(
                                                DayOfWeek.SUNDAY, List.of(shift(22, 30)),
                                                DayOfWeek.MONDAY, List.of(shift(5, 12))))))
                .containsExactly("/week/MONDAY/0 overlaps the shift that begins on SUNDAY");
    }

    @Test
    void a_changed_day_must_fit_between_its_neighbours() {
        Roster roster =
                new Roster(
                        "lin",
                        Map.of(
                                DayOfWeek.SUNDAY, List.of(shift(22, 30)),
                                DayOfWeek.TUESDAY, List.of(shift(1, 9))),
                        Map.of(MONDAY, List.of(shift(5, 7), shift(20, 26))),
                        List.of(),
                        1);

        assertThat(faults(roster))
                .containsExactly(
                        "/days/2026-03-02/0 overlaps the shift that begins on 2026-03-01",
                        "/days/2026-03-02/1 overlaps the shift that begins on 2026-03-03");
    }

    @Test
    void a_break_lies_within_its_shift_and_beside_the_others() {
        Shift shift = shift(9, 17, pause(12, 14), pause(13, 15), pause(16, 18));

        assertThat(faults(weekly(Map.of(DayOfWeek.MONDAY, List.of(shift)))))
                .containsExactly(
                        "/week/MONDAY/0/pauses/1 overlaps break 1 of the same shift",
                        "/week/MONDAY/0/pauses/2 is outside its shift");
    }

    @Test
    void nobody_works_a_dated_shift_on_leave() {
        Roster roster =
                new Roster(
                        "lin",
                        Map.of(DayOfWeek.MONDAY, List.of(shift(9, 17))),
                        Map.of(MONDAY, List.of(shift(10, 12)), MONDAY.plusDays(1), List.of()),
                        List.of(leave("2026-03-01", "2026-03-03", "")),
                        1);

        assertThat(faults(roster)).containsExactly("/days/2026-03-02 has shifts on a day of leave");
    }

    @Test
    void leaves_end_after_they_begin_and_do_not_overlap() {
        assertThat(
                        faults(
                                onLeave(
                                        "lin",
                                        leave("2026-03-05", "2026-03-04", ""),
                                        leave("2026-04-01", "2026-04-05", ""),
                                        leave("2026-04-05", "2026-04-09", ""))))
                .containsExactly("/leaves/0 ends before it begins", "/leaves/2 overlaps leave 2");
    }

    @Test
    void only_agents_have_rosters_and_only_other_agents_stand_in() {
        assertThat(faults(onLeave("nobody", leave("2026-03-01", "2026-03-01", "lin"))))
                .containsExactly("/agent is no agent of the brand");
        assertThat(
                        faults(
                                onLeave(
                                        "lin",
                                        leave("2026-03-01", "2026-03-01", "lin"),
                                        leave("2026-03-02", "2026-03-02", "ghost"))))
                .containsExactly(
                        "/leaves/0/substitute is the agent who is on leave",
                        "/leaves/1/substitute is no agent of the brand");
    }

    @Test
    void a_substitute_is_not_away_too() {
        Roster sam = onLeave("sam", leave("2026-03-05", "2026-03-09", ""));

        assertThat(faults(onLeave("lin", leave("2026-03-01", "2026-03-05", "sam")), sam))
                .containsExactly("/leaves/0/substitute is on leave too, 2026-03-05 to 2026-03-09");
        assertThat(faults(onLeave("lin", leave("2026-03-01", "2026-03-04", "sam")), sam)).isEmpty();
    }

    @Test
    void whoever_stands_in_cannot_go_on_leave_at_the_same_time() {
        Roster sam = onLeave("sam", leave("2026-03-05", "2026-03-09", "lin"));

        assertThat(faults(onLeave("lin", leave("2026-03-09", "2026-03-12", "")), sam))
                .containsExactly("/leaves/0 overlaps that of sam, whose substitute is this agent");
    }

    private static List<String> faults(Roster roster, Roster... others) {
        return RosterCheck.faults(roster, Set.of("lin", "sam"), List.of(others)).stream()
                .map(fault -> fault.pointer() + " " + fault.reason())
                .toList();
    }
}
