package org.socialcare.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.routing.Desk.NOW;
import static org.socialcare.domain.routing.Desk.TEAM;
import static org.socialcare.domain.routing.Desk.agent;
import static org.socialcare.domain.routing.Desk.job;
import static org.socialcare.domain.routing.Desk.presence;
import static org.socialcare.domain.routing.Desk.ticket;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.settings.GivingLimit;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.triage.Priority;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One ticket of the team in an hour. */
class HeldForTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant EARLIER = NOW.minusSeconds(600);

    private final Desk desk =
            new Desk().team(new Team(TEAM, "Care", 1).limited(new GivingLimit(1, HOUR)));

    @Test
    void all_who_are_there_were_given_enough_and_the_first_of_them_is_named_by_time() {
        desk.online(agent("lin", 9))
                .online(agent("sam", 9))
                .given("lin", NOW)
                .given("sam", EARLIER);

        assertThat(desk.heldFor(ticket("t1", 5)))
                .contains(new HeldFor.Limit(TEAM, EARLIER.plus(HOUR)));
    }

    @Test
    void routing_waits_for_the_same_instant() {
        desk.online(agent("lin", 9)).given("lin", EARLIER).waits(ticket("t1", 5));

        assertThat(desk.outcome(Map.of()).limited().free()).contains(EARLIER.plus(HOUR));
        assertThat(desk.heldFor(ticket("t1", 5)))
                .contains(new HeldFor.Limit(TEAM, EARLIER.plus(HOUR)));
    }

    @Test
    void what_was_claimed_a_moment_ago_counts() {
        desk.online(agent("lin", 9));
        var claim =
                new Claim(
                        new ConversationId("t0"), Optional.empty(), "lin", NOW, Optional.of(TEAM));
        var ledger = new Ledger(Map.of(), List.of(claim), 1);

        assertThat(
                        HeldFor.of(
                                desk.brand(),
                                List.of(presence("lin", Presence.Status.ONLINE)),
                                ledger,
                                ticket("t1", 5),
                                NOW))
                .contains(new HeldFor.Limit(TEAM, NOW.plusSeconds(25).plus(HOUR)));
    }

    @Test
    void one_who_may_have_it_holds_nothing_back_and_one_who_cannot_answer_does_not_count() {
        desk.online(agent("lin", 9, "en")).given("lin", NOW).online(agent("sam", 9, "el"));
        assertThat(desk.heldFor(ticket("t1", 5))).isPresent();

        desk.online(agent("eva", 9, "en"));
        assertThat(desk.heldFor(ticket("t1", 5))).isEmpty();
    }

    @Test
    void with_nobody_there_it_is_no_limit_that_holds_it_back() {
        desk.absent(agent("lin", 9)).given("lin", NOW);

        assertThat(desk.heldFor(ticket("t1", 5))).isEmpty();
    }

    @Test
    void what_is_urgent_or_waits_for_the_customer_is_not_held_back() {
        desk.online(agent("lin", 9)).given("lin", NOW);

        assertThat(desk.heldFor(job("t1", "en", Priority.P1, Ticket.Status.OPEN, 5))).isEmpty();
        assertThat(desk.heldFor(job("t1", "en", Priority.P3, Ticket.Status.WAITING, 5))).isEmpty();
    }
}
