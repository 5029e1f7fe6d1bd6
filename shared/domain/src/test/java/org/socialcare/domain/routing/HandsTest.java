package org.socialcare.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.routing.Desk.NOW;
import static org.socialcare.domain.routing.Desk.TEAM;
import static org.socialcare.domain.routing.Desk.agent;
import static org.socialcare.domain.routing.Desk.presence;
import static org.socialcare.domain.routing.Desk.ticket;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.roster.Leave;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.routing.Job.Passing;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class HandsTest {
    private static Job with(Job job, Ticket.Status status, Optional<Instant> due) {
        return new Job(
                job.conversation(),
                job.channel(),
                TEAM,
                "en",
                Category.OTHER,
                Priority.P3,
                status,
                NOW,
                due,
                job.hands());
    }

    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    private final Desk desk = new Desk();

    @Test
    void a_customer_comes_back_to_the_agent_who_knows_them_however_loaded() {
        desk.online(agent("ann", 5))
                .online(agent("bob", 5))
                .holds("bob", ticket("h1", 1), ticket("h2", 1))
                .waits(known("t1", "bob"));

        assertThat(desk.why()).containsExactly("t1 to bob: previous-agent");
    }

    @Test
    void who_knows_them_but_is_full_or_off_or_not_fit_is_passed_over() {
        desk.online(agent("ann", 5))
                .online(agent("full", 1))
                .holds("full", ticket("h1", 1))
                .absent(agent("off", 5))
                .waits(known("t1", "full"), known("t2", "off"), known("t3", "gone"));

        assertThat(desk.why())
                .containsExactly(
                        "t1 to ann: least-loaded",
                        "t2 to ann: least-loaded",
                        "t3 to ann: least-loaded");
    }

    @Test
    void whoever_stands_in_gets_the_tickets_and_the_customers_of_who_is_on_leave() {
        Roster leave =
                new Roster(
                        "eva",
                        Map.of(),
                        Map.of(),
                        List.of(new Leave(TODAY, TODAY, "", Optional.of("bob"))),
                        1);
        desk.online(agent("ann", 9))
                .online(agent("bob", 9))
                .absent(agent("eva", 9))
                .roster(leave)
                .holds("bob", ticket("h1", 1), ticket("h2", 1))
                .holds("eva", ticket("t1", 5))
                .waits(known("t2", "eva"));

        assertThat(desk.why()).containsExactly("t1 to bob: substitute", "t2 to bob: substitute");
    }

    @Test
    void a_ticket_that_is_left_alone_comes_back_and_goes_to_somebody_else() {
        team(Optional.of(Duration.ofMinutes(10)));
        desk.online(agent("ann", 5))
                .online(agent("bob", 1))
                .holds("ann", idle("t1", 10), idle("t2", 9))
                .holds("bob");

        assertThat(desk.why()).containsExactly("t1 to bob: sat-on-it");
    }

    @Test
    void with_nobody_else_it_waits_and_never_goes_back_by_itself() {
        team(Optional.of(Duration.ofMinutes(10)));
        desk.online(agent("ann", 5))
                .holds("ann", idle("t1", 30))
                .waits(job("t2", Category.OTHER, passing(0, Optional.empty(), Set.of("ann"), 0)));

        assertThat(desk.why()).containsExactly("t1 to nobody: sat-on-it");
    }

    @Test
    void nobody_sits_on_what_waits_for_the_customer_or_has_no_clock_running() {
        team(Optional.of(Duration.ofMinutes(10)));
        Job idle = idle("t1", 30);
        Job waiting = with(idle, Ticket.Status.WAITING, idle.due());
        Job clockless = with(idle, Ticket.Status.OPEN, Optional.empty());

        desk.online(agent("ann", 5)).holds("ann", waiting, clockless);
        assertThat(desk.moves()).isEmpty();
    }

    @Test
    void without_a_limit_a_ticket_stays() {
        team(Optional.empty());
        desk.online(agent("ann", 5)).holds("ann", idle("t1", 9_000));

        assertThat(desk.moves()).isEmpty();
    }

    @Test
    void who_takes_transfers_only_takes_what_somebody_had_before() {
        desk.there(agent("ann", 5), presence("ann", Presence.Status.TRANSFERS_ONLY))
                .waits(ticket("new", 1), known("had", "gone"));

        assertThat(desk.who()).containsExactly("had to ann");
    }

    @Test
    void a_ticket_goes_to_who_knows_about_its_kind_and_waits_for_them() {
        desk.online(knowing("ann", Category.PRAISE))
                .online(knowing("bob", Category.COMPLAINT))
                .absent(knowing("eva", Category.PRODUCT_QUESTION))
                .waits(
                        job("c", Category.COMPLAINT, Passing.NONE),
                        job("q", Category.PRODUCT_QUESTION, Passing.NONE),
                        job("a", Category.AFTER_SALES, Passing.NONE));

        assertThat(desk.who()).containsExactlyInAnyOrder("c to bob", "a to ann");
    }

    @Test
    void customers_who_carry_weight_have_their_turn_earlier_but_not_for_ever_first() {
        desk.online(agent("ann", 2))
                .waits(
                        weighty("vip", 25, 2),
                        weighty("influence", 16, 1),
                        ticket("usual", 7),
                        ticket("soon", 1));

        assertThat(desk.who()).containsExactly("soon to ann", "vip to ann");
    }

    @Test
    void a_team_that_does_not_serve_today_hands_its_tickets_to_its_fallback() {
        desk.team(
                        new Team(
                                "sale",
                                "Sale",
                                "",
                                day(-9),
                                day(-1),
                                TEAM,
                                Optional.empty(),
                                List.of(),
                                1))
                .team(new Team(TEAM, "Care", 1))
                .online(agent("ann", 9))
                .online(of("both", "sale", TEAM))
                .online(of("only", "sale"))
                .holds("both", inTeam("b1", "sale"))
                .holds("only", inTeam("o1", "sale"))
                .waits(inTeam("w1", "sale"));

        assertThat(desk.why())
                .containsExactly(
                        "b1 to both: team-ended", "o1 to ann: team-ended", "w1 to ann: team-ended");
        assertThat(desk.moves()).allMatch(move -> move.team().equals(Optional.of(TEAM)));
    }

    @Test
    void with_nobody_free_its_tickets_wait_in_the_other_team() {
        desk.team(
                        new Team(
                                "sale",
                                "Sale",
                                "",
                                day(1),
                                day(2),
                                TEAM,
                                Optional.empty(),
                                List.of(),
                                1))
                .team(new Team(TEAM, "Care", 1))
                .waits(inTeam("w1", "sale"));

        assertThat(desk.why()).containsExactly("w1 to nobody: team-ended");
    }

    @Test
    void on_its_first_and_last_day_a_team_serves() {
        desk.team(
                        new Team(
                                "sale",
                                "Sale",
                                "",
                                day(0),
                                day(0),
                                TEAM,
                                Optional.empty(),
                                List.of(),
                                1))
                .team(new Team(TEAM, "Care", 1))
                .online(of("only", "sale"))
                .waits(inTeam("w1", "sale"));

        assertThat(desk.why()).containsExactly("w1 to only: least-loaded");
    }

    private void team(Optional<Duration> returnAfter) {
        desk.team(
                new Team(
                        TEAM,
                        "Care",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        returnAfter,
                        List.of(),
                        1));
    }

    private static Optional<LocalDate> day(int fromToday) {
        return Optional.of(TODAY.plusDays(fromToday));
    }

    private static Agent knowing(String id, Category category) {
        return new Agent(
                id, id, Set.of(TEAM), Set.of(), Set.of(), Set.of(category), 5, "", List.of(), 1);
    }

    private static Agent of(String id, String... teams) {
        return new Agent(id, id, Set.of(teams), Set.of(), Set.of(), 5, "", 1);
    }

    private static Job known(String id, String previous) {
        return job(id, Category.OTHER, passing(0, Optional.of(previous), Set.of(), 0));
    }

    private static Job idle(String id, int minutes) {
        return job(id, Category.OTHER, passing(minutes, Optional.empty(), Set.of(), 0));
    }

    private static Job weighty(String id, int dueInMinutes, int weight) {
        Job usual = ticket(id, dueInMinutes);
        return new Job(
                usual.conversation(),
                usual.channel(),
                TEAM,
                "en",
                Category.OTHER,
                Priority.P3,
                Ticket.Status.OPEN,
                NOW,
                usual.due(),
                new Passing(Optional.empty(), false, Optional.empty(), Set.of(), weight));
    }

    private static Passing passing(
            int minutes, Optional<String> previous, Set<String> sat, int weight) {
        Optional<Instant> idle = Optional.of(NOW.minus(Duration.ofMinutes(minutes)));
        return new Passing(idle, true, previous, sat, weight);
    }

    private static Job job(String id, Category category, Passing hands) {
        Job usual = ticket(id, 5);
        return new Job(
                usual.conversation(),
                usual.channel(),
                TEAM,
                "en",
                category,
                Priority.P3,
                Ticket.Status.OPEN,
                NOW,
                usual.due(),
                hands);
    }

    private static Job inTeam(String id, String team) {
        return ticket(id, 5).inTeam(team);
    }
}
