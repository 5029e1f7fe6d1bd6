package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.Escalating;
import org.socialcare.domain.conversation.Escalation;
import org.socialcare.domain.conversation.EscalationWish;
import org.socialcare.domain.conversation.Proposing;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.ports.FindJobs;
import org.socialcare.domain.ports.ListTickets;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.domain.routing.Job;
import org.socialcare.testkit.Some;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What {@link ListTickets} and {@link FindJobs} promise. Lists may lag a moment; an adapter waits
 * for its own.
 */
public abstract class TicketListsContract {
    /** The adapters under test, all over one store that may hold other tests' conversations. */
    protected abstract ConversationPorts ports();

    private final String team = Some.unique("team");
    private final String agent = Some.unique("agent");
    private ConversationPorts ports = ConversationPorts.NONE;

    @BeforeEach
    final void takePorts() {
        ports = ports();
    }

    @Test
    void a_new_ticket_waits_in_its_team() {
        Conversation ticket = inTeam(Some.NOW);

        assertThat(unassigned()).containsExactly(card(ticket));
        assertThat(ofTeam()).containsExactly(card(ticket));
        assertThat(mine()).isEmpty();
    }

    @Test
    void an_assigned_ticket_is_the_agents_and_still_the_teams() {
        Conversation ticket = assigned(inTeam(Some.NOW), Optional.of(agent));

        assertThat(mine()).containsExactly(card(ticket));
        assertThat(ofTeam()).containsExactly(card(ticket));
        assertThat(unassigned()).isEmpty();
    }

    @Test
    void what_is_open_is_named_whoever_has_it() {
        Conversation waits = inTeam(Some.NOW);
        Conversation held = assigned(inTeam(Some.NOW.plusSeconds(1)), Optional.of(agent));
        Conversation over = inTeam(Some.NOW.plusSeconds(2));
        saved(Some.done(Working.resolve(over, "x1", "lin", "", Some.NOW.plusSeconds(3))));

        assertThat(ports.open().ids(List.of(team, Some.unique("team"))))
                .containsExactlyInAnyOrder(waits.id(), held.id());
        assertThat(ports.open().open(List.of(team), 10)).containsExactlyInAnyOrder(waits, held);
        assertThat(ports.open().open(List.of(team), 1)).containsExactly(waits);
        assertThat(ports.open().ids(List.of())).isEmpty();
    }

    @Test
    void a_reply_that_waits_for_a_second_person_is_listed_until_it_is_sent() {
        Conversation waiting = proposed();
        Entry proposal = lastOf(waiting);
        assertThat(proposals()).contains(waiting);
        assertThat(ofTeam()).containsExactly(card(waiting));

        Conversation after =
                saved(
                        Some.done(
                                Proposing.approve(
                                        waiting,
                                        Some.brand(),
                                        Some.RULES,
                                        proposal,
                                        "wu",
                                        Optional.empty(),
                                        Some.NOW)));

        assertThat(proposals()).extracting(Conversation::id).doesNotContain(after.id());
    }

    @Test
    void a_reply_that_is_rejected_waits_no_longer() {
        Conversation waiting = proposed();

        saved(Some.done(Proposing.decline(waiting, lastOf(waiting), "wu", "Too much", Some.NOW)));

        assertThat(proposals()).extracting(Conversation::id).doesNotContain(waiting.id());
    }

    private Conversation proposed() {
        Conversation marked =
                saved(
                        Some.done(
                                Proposing.mark(
                                        inTeam(Some.NOW),
                                        Some.brand(),
                                        Some.unique("m"),
                                        "wu",
                                        true,
                                        "Press",
                                        Some.NOW)));
        return answered(assigned(marked, Optional.of(agent)));
    }

    private Entry lastOf(Conversation conversation) {
        String id = conversation.ticket().orElseThrow().care().proposal().orElseThrow().entry();
        return ports.timeline().entry(conversation.id(), id).orElseThrow();
    }

    private List<Conversation> proposals() {
        return ports.cases().proposed(Some.brand().id(), 1_000);
    }

    @Test
    void a_ticket_that_was_passed_on_is_listed_until_it_comes_back() {
        Conversation passed = escalated();
        assertThat(escalations()).contains(passed);
        assertThat(ports.cases().escalated(Some.unique("brand"), 10)).isEmpty();

        Conversation back =
                saved(
                        Some.done(
                                Escalating.handBack(
                                        passed,
                                        Some.brand(),
                                        Some.unique("b"),
                                        "lin",
                                        "Pay her",
                                        Some.NOW)));

        assertThat(escalations()).extracting(Conversation::id).doesNotContain(back.id());
    }

    @Test
    void a_ticket_that_was_passed_on_is_listed_until_it_is_resolved() {
        Conversation passed = escalated();

        saved(Some.done(Working.resolve(passed, Some.unique("x"), "lin", "solved", Some.NOW)));

        assertThat(escalations()).extracting(Conversation::id).doesNotContain(passed.id());
    }

    private Conversation escalated() {
        return saved(
                Some.done(
                        Escalating.escalate(
                                inTeam(Some.NOW),
                                Some.brand(),
                                Some.RULES,
                                Some.unique("e"),
                                new EscalationWish(
                                        agent,
                                        new EscalationWish.Target.Department("aftersales"),
                                        Escalation.Reason.CANNOT_SOLVE,
                                        "Wants her money back",
                                        "",
                                        Optional.empty(),
                                        Optional.empty()),
                                Some.NOW)));
    }

    private List<Conversation> escalations() {
        return ports.cases().escalated(Some.brand().id(), 1_000);
    }

    @Test
    void a_ticket_given_back_waits_in_its_team_again() {
        Conversation ticket = assigned(inTeam(Some.NOW), Optional.of(agent));

        Conversation returned = assigned(ticket, Optional.empty());

        assertThat(mine()).isEmpty();
        assertThat(unassigned()).containsExactly(card(returned));
    }

    @Test
    void a_resolved_ticket_is_on_no_list() {
        Conversation ticket = assigned(inTeam(Some.NOW), Optional.of(agent));

        saved(Some.done(Working.resolve(ticket, Some.unique("r"), agent, "solved", Some.NOW)));

        assertThat(mine()).isEmpty();
        assertThat(unassigned()).isEmpty();
        assertThat(ofTeam()).isEmpty();
    }

    @Test
    void lists_begin_with_the_nearest_clock_and_end_with_tickets_that_have_none() {
        Conversation late = inTeam(Some.NOW.plusSeconds(300));
        Conversation early = inTeam(Some.NOW);
        Conversation answered = answered(inTeam(Some.NOW.minusSeconds(300)));
        Conversation middle = inTeam(Some.NOW.plusSeconds(120));

        assertThat(ofTeam()).containsExactly(card(early), card(middle), card(late), card(answered));
    }

    @Test
    void a_list_is_read_page_by_page_without_gap_or_overlap() {
        List<TicketCard> cards = seven();
        List<TicketCard> collected = new ArrayList<>();
        Optional<String> cursor = Optional.empty();

        do {
            ListTickets.Page page = ports.lists().unassigned(List.of(team), cursor, 3);
            assertThat(page.cards()).hasSizeLessThanOrEqualTo(3);
            collected.addAll(page.cards());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(collected).isEqualTo(cards);
    }

    @Test
    void the_sort_key_of_a_card_is_a_cursor_that_goes_on_after_it() {
        List<TicketCard> cards = seven();
        Optional<String> afterThird = Optional.of(cards.get(2).sortKey());

        assertThat(ports.lists().unassigned(List.of(team), afterThird, 50).cards())
                .isEqualTo(cards.subList(3, 7));
        assertThat(ports.lists().ofTeams(List.of(team), afterThird, 50).cards())
                .isEqualTo(cards.subList(3, 7));
    }

    @Test
    void what_an_agent_has_is_listed_by_its_clocks_too_and_page_by_page() {
        List<TicketCard> cards = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Conversation ticket = inTeam(Some.NOW.plus(Duration.ofMinutes((i * 3) % 5)));
            cards.add(card(assigned(ticket, Optional.of(agent))));
        }
        cards.add(card(answered(inTeam(Some.NOW))));
        cards.sort(Comparator.comparing(TicketCard::sortKey));

        ListTickets.Page first = ports.lists().assignedTo(agent, Optional.empty(), 4);
        ListTickets.Page second = ports.lists().assignedTo(agent, first.next(), 4);

        assertThat(first.cards()).isEqualTo(cards.subList(0, 4));
        assertThat(first.next()).contains(cards.get(3).sortKey());
        assertThat(second.cards()).isEqualTo(cards.subList(4, 6));
        assertThat(second.next()).isEmpty();
        assertThat(ports.jobs().held(agent, 3))
                .isEqualTo(cards.subList(0, 3).stream().map(Job::of).toList());
    }

    @Test
    void several_teams_are_one_list() {
        List<TicketCard> cards = new ArrayList<>(seven());
        String other = Some.unique("team");
        for (Conversation ticket : List.of(inTeam(Some.NOW), inTeam(Some.NOW.plusSeconds(90)))) {
            cards.add(
                    card(
                            saved(
                                    Some.done(
                                            Working.assign(
                                                    ticket,
                                                    Some.unique("a"),
                                                    Optional.empty(),
                                                    other,
                                                    "lead",
                                                    "by-hand",
                                                    Some.NOW)))));
        }
        cards.sort(Comparator.comparing(TicketCard::sortKey));

        ListTickets.Page first = ports.lists().ofTeams(List.of(team, other), Optional.empty(), 5);
        ListTickets.Page second = ports.lists().unassigned(List.of(other, team), first.next(), 5);

        assertThat(first.cards()).isEqualTo(cards.subList(0, 5));
        assertThat(second.cards()).isEqualTo(cards.subList(5, 9));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void routing_finds_what_it_asks_of_the_same_tickets() {
        List<TicketCard> cards = seven();
        Conversation held = answered(inTeam(Some.NOW));

        assertThat(ports.jobs().waiting(team, 100)).isEqualTo(cards.stream().map(Job::of).toList());
        assertThat(ports.jobs().waiting(team, 2)).hasSize(2);
        assertThat(ports.jobs().held(agent, 100)).containsExactly(Job.of(card(held)));
    }

    @Test
    void tickets_are_counted_up_to_a_limit() {
        seven();
        assigned(inTeam(Some.NOW), Optional.of(agent));

        assertThat(ports.lists().countUnassigned(team, 100)).isEqualTo(7);
        assertThat(ports.lists().countOfTeam(team, 100)).isEqualTo(8);
        assertThat(ports.lists().countAssignedTo(agent, 100)).isEqualTo(1);
        assertThat(ports.lists().countOfTeam(team, 3)).isEqualTo(3);
    }

    @Test
    void a_team_or_agent_without_tickets_has_empty_lists() {
        assertThat(mine()).isEmpty();
        assertThat(ofTeam()).isEmpty();
        assertThat(ports.lists().countUnassigned(team, 10)).isZero();
        assertThat(ports.lists().countAssignedTo(agent, 10)).isZero();
    }

    private List<TicketCard> seven() {
        List<TicketCard> cards = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            cards.add(card(inTeam(Some.NOW.plus(Duration.ofMinutes(i % 4)))));
        }
        cards.sort(Comparator.comparing(TicketCard::sortKey));
        return cards;
    }

    private Conversation inTeam(Instant at) {
        Conversation opened = saved(Some.change(Optional.empty(), Some.message("?").at(at)));
        return saved(
                Some.done(
                        Working.assign(
                                opened,
                                Some.unique("a"),
                                Optional.empty(),
                                team,
                                "lead",
                                "by-hand",
                                at)));
    }

    private Conversation assigned(Conversation before, Optional<String> to) {
        return saved(
                Some.done(
                        Working.assign(
                                before, Some.unique("a"), to, team, "lead", "by-hand", Some.NOW)));
    }

    private Conversation answered(Conversation before) {
        return saved(
                Some.done(
                        Working.reply(
                                before,
                                Some.brand(),
                                Some.RULES,
                                Some.unique("r"),
                                agent,
                                "Yes, it is.",
                                Some.NOW)));
    }

    private Conversation saved(Change change) {
        assertThat(ports.save().save(change)).isEqualTo(new Saved.Done());
        return change.after();
    }

    private List<TicketCard> mine() {
        return ports.lists().assignedTo(agent, Optional.empty(), 50).cards();
    }

    private List<TicketCard> unassigned() {
        return ports.lists().unassigned(List.of(team), Optional.empty(), 50).cards();
    }

    private List<TicketCard> ofTeam() {
        return ports.lists().ofTeams(List.of(team), Optional.empty(), 50).cards();
    }

    private static TicketCard card(Conversation conversation) {
        return TicketCard.of(conversation).orElseThrow();
    }
}
