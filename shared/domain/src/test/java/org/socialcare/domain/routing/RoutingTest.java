package org.socialcare.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.routing.Desk.FACEBOOK;
import static org.socialcare.domain.routing.Desk.NOW;
import static org.socialcare.domain.routing.Desk.TEAM;
import static org.socialcare.domain.routing.Desk.agent;
import static org.socialcare.domain.routing.Desk.job;
import static org.socialcare.domain.routing.Desk.presence;
import static org.socialcare.domain.routing.Desk.ticket;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.routing.Routing.Move;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.triage.Priority;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class RoutingTest {
    private final Desk desk = new Desk();

    @Test
    void a_waiting_ticket_goes_to_whoever_is_on_duty() {
        desk.online(agent("lin", 5)).waits(ticket("t1", 5));

        assertThat(desk.moves())
                .containsExactly(
                        new Move(
                                new ConversationId("t1"),
                                Optional.of("lin"),
                                Optional.empty(),
                                Reason.LEAST_LOADED));
    }

    @Test
    void with_nobody_there_tickets_wait() {
        desk.absent(agent("lin", 5)).waits(ticket("t1", 5));

        assertThat(desk.moves()).isEmpty();
    }

    @Test
    void the_ticket_that_falls_due_first_is_served_first() {
        desk.online(agent("lin", 2))
                .waits(ticket("late", 30), ticket("soon", 1), ticket("overdue", -9));

        assertThat(desk.who()).containsExactly("overdue to lin", "soon to lin");
    }

    @Test
    void tickets_due_at_the_same_instant_go_by_priority_then_by_age() {
        desk.online(agent("lin", 9))
                .waits(
                        job("low", "en", Priority.P4, Ticket.Status.OPEN, 5),
                        job("high", "en", Priority.P1, Ticket.Status.OPEN, 5),
                        ticket("b", 6),
                        ticket("a", 6));

        assertThat(desk.who()).containsExactly("high to lin", "low to lin", "a to lin", "b to lin");
    }

    @Test
    void the_least_loaded_for_their_capacity_is_chosen() {
        desk.online(agent("big", 10))
                .online(agent("small", 2))
                .holds("big", ticket("b1", 1), ticket("b2", 1), ticket("b3", 1))
                .holds("small", ticket("s1", 1))
                .waits(ticket("t1", 5));

        assertThat(desk.who()).containsExactly("t1 to big");
    }

    @Test
    void equals_take_turns_because_every_ticket_counts_at_once() {
        desk.online(agent("ann", 5))
                .online(agent("bob", 5))
                .waits(ticket("t1", 1), ticket("t2", 2), ticket("t3", 3), ticket("t4", 4));

        assertThat(desk.who()).containsExactly("t1 to ann", "t2 to bob", "t3 to ann", "t4 to bob");
    }

    @Test
    void among_equals_the_one_with_fewer_tickets_of_any_kind_is_chosen() {
        desk.online(agent("ann", 5))
                .online(agent("bob", 5))
                .holds("ann", job("w", "en", Priority.P3, Ticket.Status.WAITING, 1))
                .waits(ticket("t1", 1));

        assertThat(desk.who()).containsExactly("t1 to bob");
    }

    @Test
    void nobody_gets_more_than_they_can_carry() {
        desk.online(agent("lin", 2))
                .holds("lin", ticket("h1", 1))
                .waits(ticket("t1", 1), ticket("t2", 2));

        assertThat(desk.who()).containsExactly("t1 to lin");
    }

    @Test
    void an_emergency_weighs_double() {
        desk.online(agent("lin", 2))
                .holds("lin", job("p0", "en", Priority.P0, Ticket.Status.OPEN, 1))
                .waits(ticket("t2", 2));

        assertThat(desk.who()).isEmpty();
    }

    @Test
    void nobody_is_full_of_tickets_that_wait_for_the_customer() {
        Job[] waiting = new Job[20];
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = job("w" + i, "en", Priority.P3, Ticket.Status.WAITING, 1);
        }
        desk.online(agent("lin", 1)).holds("lin", waiting).waits(ticket("t1", 5));

        assertThat(desk.who()).containsExactly("t1 to lin");
    }

    @Test
    void only_the_tickets_team_may_take_it() {
        Agent other = new Agent("eva", "eva", Set.of("sales"), Set.of(), Set.of(), 5, "", 1);
        desk.online(other).waits(ticket("t1", 5));

        assertThat(desk.moves()).isEmpty();
    }

    @Test
    void only_who_may_answer_on_the_channel_takes_it() {
        desk.online(onChannel("ann", new ChannelId("wechat", "shop")))
                .online(onChannel("bob", FACEBOOK))
                .waits(ticket("t1", 5), ticket("t2", 6));

        assertThat(desk.who()).containsExactly("t1 to bob", "t2 to bob");
    }

    @Test
    void a_ticket_goes_to_who_speaks_its_language() {
        desk.online(agent("ann", 5, "en"))
                .online(agent("bob", 5, "zh", "el"))
                .waits(job("t1", "zh-Hant", Priority.P3, Ticket.Status.OPEN, 1));

        assertThat(desk.who()).containsExactly("t1 to bob");
    }

    @Test
    void an_agent_without_listed_languages_answers_in_any() {
        desk.online(agent("ann", 5)).waits(job("t1", "fr", Priority.P3, Ticket.Status.OPEN, 1));

        assertThat(desk.who()).containsExactly("t1 to ann");
    }

    @Test
    void a_ticket_whose_language_is_unknown_goes_to_anyone() {
        desk.online(agent("ann", 5, "en"))
                .waits(job("t1", "und", Priority.P3, Ticket.Status.OPEN, 1));

        assertThat(desk.who()).containsExactly("t1 to ann");
    }

    @Test
    void a_ticket_waits_for_the_colleague_who_speaks_its_language() {
        desk.online(agent("ann", 5, "en"))
                .absent(agent("eleni", 5, "el"))
                .waits(job("t1", "el", Priority.P3, Ticket.Status.OPEN, 1));

        assertThat(desk.moves()).isEmpty();
    }

    @Test
    void a_language_nobody_of_the_team_speaks_goes_to_anyone() {
        desk.online(agent("ann", 5, "en"))
                .waits(job("t1", "fi", Priority.P3, Ticket.Status.OPEN, 1));

        assertThat(desk.who()).containsExactly("t1 to ann");
    }

    @Test
    void who_is_away_gets_nothing_new() {
        desk.there(agent("lin", 5), presence("lin", Presence.Status.AWAY)).waits(ticket("t1", 5));

        assertThat(desk.moves()).isEmpty();
    }

    @Test
    void who_has_not_been_seen_for_five_minutes_is_not_there() {
        desk.there(agent("ann", 5), seen("ann", Duration.ofMinutes(5)))
                .there(agent("bob", 5), seen("bob", Duration.ofMinutes(5).plusMillis(1)))
                .waits(ticket("t1", 5), ticket("t2", 6));

        assertThat(desk.who()).containsExactly("t1 to ann", "t2 to ann");
    }

    @Test
    void outside_the_shift_being_online_does_not_count() {
        desk.shift(shift("early", 6, 10))
                .shift(shift("late", 10, 18))
                .online(onShift("ann", "early"))
                .online(onShift("bob", "late"))
                .waits(ticket("t1", 5), ticket("t2", 6));

        assertThat(desk.who()).containsExactly("t1 to bob", "t2 to bob");
    }

    @Test
    void a_shift_nobody_has_defined_binds_nobody() {
        desk.online(onShift("ann", "forgotten")).waits(ticket("t1", 5));

        assertThat(desk.who()).containsExactly("t1 to ann");
    }

    @Test
    void tickets_of_an_absent_agent_go_to_a_colleague_at_once() {
        desk.absent(agent("ann", 5)).online(agent("bob", 5)).holds("ann", ticket("t1", 5));

        assertThat(desk.moves())
                .containsExactly(
                        new Move(
                                new ConversationId("t1"),
                                Optional.of("bob"),
                                Optional.empty(),
                                Reason.ABSENT));
    }

    @Test
    void tickets_of_an_absent_agent_go_back_to_the_team_when_nobody_can_take_them() {
        desk.there(agent("ann", 5), presence("ann", Presence.Status.OFFLINE))
                .holds("ann", ticket("t1", 5));

        assertThat(desk.moves())
                .containsExactly(
                        new Move(
                                new ConversationId("t1"),
                                Optional.empty(),
                                Optional.empty(),
                                Reason.ABSENT));
    }

    @Test
    void a_returned_ticket_competes_with_those_that_wait() {
        desk.absent(agent("ann", 5))
                .online(agent("bob", 2))
                .holds("ann", ticket("h1", 2), ticket("h2", 30))
                .waits(ticket("w1", 10));

        assertThat(desk.who()).containsExactly("h1 to bob", "w1 to bob", "h2 to nobody");
    }

    @Test
    void a_ticket_on_which_the_customer_has_the_next_word_stays_with_the_absent_agent() {
        desk.absent(agent("ann", 5))
                .online(agent("bob", 5))
                .holds("ann", job("t1", "en", Priority.P3, Ticket.Status.WAITING, 5));

        assertThat(desk.moves()).isEmpty();
    }

    @Test
    void an_unassigned_ticket_on_which_the_customer_has_the_next_word_is_left_alone() {
        desk.online(agent("bob", 5)).waits(job("t1", "en", Priority.P3, Ticket.Status.WAITING, 5));

        assertThat(desk.moves()).isEmpty();
    }

    @Test
    void a_break_of_less_than_a_quarter_of_an_hour_costs_nobody_their_tickets() {
        desk.there(agent("ann", 5), away("ann", Duration.ofMinutes(15).minusMillis(1)))
                .there(agent("bob", 5), away("bob", Duration.ofMinutes(15)))
                .holds("ann", ticket("a1", 5))
                .holds("bob", ticket("b1", 5));

        assertThat(desk.who()).containsExactly("b1 to nobody");
    }

    @Test
    void tickets_of_somebody_who_left_the_brand_come_back() {
        desk.online(agent("bob", 5)).holds("gone", ticket("t1", 5));

        assertThat(desk.who()).containsExactly("t1 to bob");
    }

    @Test
    void a_ticket_that_two_lists_show_moves_once() {
        desk.absent(agent("ann", 5))
                .online(agent("bob", 5))
                .holds("ann", ticket("t1", 5))
                .waits(ticket("t1", 5));

        assertThat(desk.moves())
                .containsExactly(
                        new Move(
                                new ConversationId("t1"),
                                Optional.of("bob"),
                                Optional.empty(),
                                Reason.ABSENT));
    }

    @Test
    void a_hundred_tickets_are_shared_in_proportion_to_capacity() {
        List<Job> cards = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            cards.add(ticket("t" + i, i));
        }
        desk.online(agent("ann", 20))
                .online(agent("bob", 40))
                .online(agent("eva", 60))
                .waits(cards.toArray(Job[]::new));

        Map<String, Long> shares =
                desk.moves().stream()
                        .collect(
                                Collectors.groupingBy(
                                        move -> move.agent().orElseThrow(), Collectors.counting()));

        assertThat(shares).containsEntry("ann", 17L).containsEntry("bob", 33L);
        assertThat(shares).containsEntry("eva", 50L);
    }

    @Test
    void the_same_facts_always_lead_to_the_same_moves() {
        desk.online(agent("ann", 3))
                .online(agent("bob", 3))
                .absent(agent("eva", 3))
                .holds("eva", ticket("h1", 4), ticket("h2", 4))
                .waits(ticket("t1", 4), ticket("t2", 4));

        assertThat(desk.moves()).isEqualTo(desk.moves()).hasSize(4);
    }

    @Test
    void equals_are_taken_by_name_however_they_are_listed() {
        desk.online(agent("bob", 5)).online(agent("ann", 5)).waits(ticket("t1", 1));

        assertThat(desk.who()).containsExactly("t1 to ann");
    }

    @Test
    void who_answers_in_any_language_is_preferred_to_who_does_not_speak_it() {
        desk.online(agent("ann", 5))
                .online(agent("bob", 5, "zh"))
                .holds("ann", ticket("h1", 1))
                .waits(job("t1", "fr", Priority.P3, Ticket.Status.OPEN, 1));

        assertThat(desk.who()).containsExactly("t1 to ann");
    }

    private static Agent onChannel(String id, ChannelId channel) {
        return new Agent(id, id, Set.of(TEAM), Set.of(), Set.of(channel), 5, "", 1);
    }

    private static Agent onShift(String id, String shift) {
        return new Agent(id, id, Set.of(TEAM), Set.of(), Set.of(), 5, shift, 1);
    }

    private static Presence seen(String agent, Duration ago) {
        return new Presence(agent, Presence.Status.ONLINE, NOW, NOW.minus(ago));
    }

    private static Presence away(String agent, Duration ago) {
        return new Presence(agent, Presence.Status.AWAY, NOW.minus(ago), NOW);
    }

    private static Calendar shift(String id, int fromHour, int toHour) {
        return new Calendar(
                id,
                ZoneOffset.UTC,
                Map.of(DayOfWeek.MONDAY, List.of(new Hours(fromHour * 3600, toHour * 3600))),
                Map.of());
    }
}
