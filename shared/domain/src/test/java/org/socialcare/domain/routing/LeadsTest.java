package org.socialcare.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.routing.Desk.NOW;
import static org.socialcare.domain.routing.Desk.TEAM;
import static org.socialcare.domain.routing.Desk.agent;
import static org.socialcare.domain.routing.Desk.presence;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.roster.Leave;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.roster.Shift;
import org.socialcare.domain.roster.Span;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mei and Wang lead the team; Lin has passed tickets on; Sam works in it. It is Monday, ten. */
class LeadsTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    private final Desk desk =
            new Desk().team(new Team(TEAM, "Care", 1).ledBy(Set.of("mei", "wang"), ""));

    @Test
    void it_goes_to_another_lead_who_is_there_and_not_to_the_team() {
        desk.absent(agent("mei", 5))
                .online(agent("wang", 5))
                .online(agent("sam", 5))
                .online(agent("lin", 5))
                .holds("mei", passedOn("t1", 60))
                .holds("wang", Desk.ticket("w1", 9), Desk.ticket("w2", 9));

        assertThat(desk.why()).containsExactly("t1 to wang: absent");
    }

    @Test
    void a_lead_who_only_leads_the_team_has_it_too_and_one_who_takes_transfers_only() {
        Agent elsewhere = new Agent("wang", "wang", Set.of("heads"), Set.of(), Set.of(), 5, "", 1);
        desk.absent(agent("mei", 5))
                .there(elsewhere, presence("wang", Presence.Status.TRANSFERS_ONLY))
                .online(agent("sam", 5))
                .waits(passedOn("t1", 60));

        assertThat(desk.who()).containsExactly("t1 to wang");
    }

    @Test
    void with_no_lead_there_it_waits_for_one_who_is_expected_in_time() {
        bothLeadsAreOff().holds("mei", passedOn("t1", 131));

        assertThat(desk.why()).containsExactly("t1 to nobody: absent");
        assertThat(held(passedOn("t1", 131)))
                .contains(new HeldFor.Leads(TEAM, NOW.plus(Duration.ofMinutes(121))));
    }

    @Test
    void where_the_next_one_comes_too_late_others_have_it_but_those_who_passed_it_on() {
        bothLeadsAreOff()
                .holds("sam", Desk.ticket("s1", 9), Desk.ticket("s2", 9))
                .waits(passedOn("t1", 130));

        assertThat(desk.who()).containsExactly("t1 to sam");
        assertThat(held(passedOn("t1", 130))).isEmpty();
    }

    @Test
    void it_never_goes_by_itself_to_who_passed_it_on() {
        desk.absent(agent("mei", 5)).online(agent("lin", 5)).waits(passedOn("t1", 5));

        assertThat(desk.moves()).isEmpty();
    }

    @Test
    void a_lead_whose_hours_nobody_knows_may_come_until_it_is_nearly_due() {
        desk.absent(agent("mei", 5)).online(agent("sam", 5));

        assertThat(held(passedOn("t1", 11))).contains(new HeldFor.Leads(TEAM, NOW.plusSeconds(60)));
        desk.waits(passedOn("t1", 11));
        assertThat(desk.moves()).isEmpty();
        desk.waits(passedOn("t2", 10));
        assertThat(desk.who()).containsExactly("t2 to sam");
    }

    @Test
    void a_lead_who_is_there_comes_first_however_late_it_is_but_a_full_one_does_not() {
        desk.online(agent("mei", 1)).online(agent("sam", 5)).waits(passedOn("t1", 2));
        assertThat(desk.who()).containsExactly("t1 to mei");

        desk.holds("mei", Desk.ticket("m1", 9));
        assertThat(desk.who()).containsExactly("t1 to sam");
    }

    @Test
    void a_lead_who_is_there_and_full_is_waited_for_while_there_is_time() {
        desk.online(agent("mei", 1))
                .online(agent("sam", 5))
                .holds("mei", Desk.ticket("m1", 9))
                .waits(passedOn("t1", 60));

        assertThat(desk.moves()).isEmpty();
    }

    @Test
    void a_lead_on_leave_is_expected_after_it() {
        desk.absent(agent("mei", 5)).online(agent("sam", 5)).waits(passedOn("t1", 60 * 24 * 9));

        desk.roster(away("mei", 1));
        assertThat(desk.moves()).isEmpty();
        var longer = new Desk().team(new Team(TEAM, "Care", 1).ledBy(Set.of("mei"), ""));
        longer.absent(agent("mei", 5)).online(agent("sam", 5)).waits(passedOn("t1", 60 * 24 * 9));
        longer.roster(away("mei", 4));
        assertThat(longer.who()).as("the leads are away for longer than three days").hasSize(1);
    }

    @Test
    void a_lead_who_has_left_or_was_never_known_is_not_waited_for() {
        desk.absent(agent("mei", 5).closed(true)).online(agent("sam", 5)).waits(passedOn("t1", 60));

        assertThat(desk.who()).containsExactly("t1 to sam");
    }

    @Test
    void an_emergency_waits_for_nobody() {
        Job usual = passedOn("t1", 60);
        desk.absent(agent("mei", 5)).online(agent("sam", 5)).waits(with(usual, Priority.P0, "en"));

        assertThat(desk.who()).containsExactly("t1 to sam");
    }

    @Test
    void only_leads_who_speak_the_language_are_waited_for() {
        desk.absent(agent("mei", 5, "zh"))
                .online(agent("wang", 5, "en"))
                .online(agent("sam", 5))
                .waits(with(passedOn("t1", 60), Priority.P1, "zh"));

        assertThat(desk.moves()).isEmpty();
    }

    /** Mei comes tomorrow, Wang at noon. */
    private Desk bothLeadsAreOff() {
        return desk.absent(agent("mei", 5))
                .absent(agent("wang", 5))
                .online(agent("sam", 5))
                .online(agent("lin", 5))
                .roster(week("mei", DayOfWeek.TUESDAY, 9, 17))
                .roster(week("wang", DayOfWeek.MONDAY, 12, 17));
    }

    private Optional<HeldFor> held(Job job) {
        return desk.heldFor(job);
    }

    private static Roster week(String agent, DayOfWeek day, int from, int to) {
        Shift shift = new Shift(new Span(from * 60, to * 60), List.of());
        return new Roster(agent, Map.of(day, List.of(shift)), Map.of(), List.of(), 1);
    }

    private static Roster away(String agent, int days) {
        Leave leave = new Leave(TODAY, TODAY.plusDays(days - 1), "", Optional.empty());
        return new Roster(agent, Map.of(), Map.of(), List.of(leave), 1);
    }

    private static Job passedOn(String id, int dueInMinutes) {
        return with(Desk.ticket(id, dueInMinutes), Priority.P1, "en");
    }

    private static Job with(Job job, Priority priority, String language) {
        return new Job(
                job.conversation(),
                job.channel(),
                TEAM,
                language,
                Category.OTHER,
                priority,
                Ticket.Status.OPEN,
                NOW,
                job.due(),
                new Job.Passing(
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        Set.of("lin"),
                        0,
                        Optional.empty(),
                        true));
    }
}
