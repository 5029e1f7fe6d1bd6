package org.socialcare.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialcare.domain.routing.Desk.NOW;
import static org.socialcare.domain.routing.Desk.TEAM;
import static org.socialcare.domain.routing.Desk.agent;
import static org.socialcare.domain.routing.Desk.job;
import static org.socialcare.domain.routing.Desk.ticket;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.settings.GivingLimit;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.triage.Priority;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No more than a team's limit in any stretch of its minutes, but what is urgent. */
class FairnessTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void an_agent_with_room_is_given_no_more_than_the_limit() {
        var desk = limited(2).online(agent("lin", 9)).waits(three());

        assertThat(desk.who()).containsExactly("t1 to lin", "t2 to lin");
        var limited = desk.outcome(Map.of()).limited();
        assertThat(limited.waiting()).isEqualTo(1);
        assertThat(limited.free()).contains(NOW.plusSeconds(25).plus(HOUR));
        assertThat(limited.counted())
                .containsOnlyKeys(new ConversationId("t1"), new ConversationId("t2"));
    }

    @Test
    void it_counts_from_the_hour_before_and_not_what_is_an_hour_old() {
        var desk =
                limited(2)
                        .online(agent("lin", 9))
                        .given("lin", NOW.minus(HOUR), NOW.minus(HOUR).plusSeconds(1))
                        .waits(three());

        assertThat(desk.who()).containsExactly("t1 to lin");
        assertThat(desk.outcome(Map.of()).limited().free()).contains(NOW.plusSeconds(1));
    }

    @Test
    void whoever_may_still_have_one_gets_it_however_much_they_carry() {
        var desk =
                limited(1)
                        .online(agent("lin", 9))
                        .online(agent("sam", 9))
                        .given("lin", NOW)
                        .holds("sam", ticket("s1", 90), ticket("s2", 90))
                        .waits(ticket("t1", 5));

        assertThat(desk.who()).containsExactly("t1 to sam");
    }

    @Test
    void a_ticket_that_leaves_somebody_who_is_gone_is_limited_too() {
        var desk =
                limited(1).online(agent("lin", 9)).given("lin", NOW).holds("gone", ticket("t1", 5));

        assertThat(desk.who()).containsExactly("t1 to nobody");
    }

    @Test
    void what_is_urgent_goes_to_whoever_has_room_and_counts() {
        var urgent = job("u1", "en", Priority.P1, Ticket.Status.OPEN, 5);
        var emergency = job("e1", "en", Priority.P0, Ticket.Status.OPEN, 5);
        var desk =
                limited(1)
                        .online(agent("lin", 9))
                        .given("lin", NOW)
                        .waits(urgent, emergency, ticket("t1", 1));

        assertThat(desk.who()).containsExactly("e1 to lin", "u1 to lin");
        assertThat(desk.outcome(Map.of()).limited().counted()).hasSize(2);
        assertThat(desk.outcome(Map.of()).open()).isFalse();
    }

    @Test
    void a_claim_counts_before_its_ticket_has_changed() {
        var standing =
                Standing.of(
                        new Queues(List.of(ticket("t1", 5)), Map.of()),
                        List.of(claim(Optional.empty(), NOW)),
                        Map.of(),
                        NOW.plusSeconds(1));

        assertThat(standing.settled()).isEmpty();
        assertThat(standing.gifts()).containsExactly(new Gift(TEAM, "lin", NOW.plusSeconds(25)));
    }

    @Test
    void a_claim_that_lists_show_counts_from_when_the_ticket_was_given() {
        var shown = Cards.card("t1", Optional.of("lin"), Optional.of(NOW.plusMillis(1_500)));
        var lists = new Queues(List.of(), Map.of("lin", List.of(Job.of(shown))));

        var standing =
                Standing.of(
                        lists, List.of(claim(Optional.empty(), NOW)), Map.of(), NOW.plusSeconds(9));

        assertThat(standing.live()).isEmpty();
        assertThat(standing.settled()).hasSize(1);
        assertThat(standing.settled().getFirst().at())
                .isBetween(NOW.plusMillis(1_500), NOW.plusSeconds(25));
    }

    @Test
    void a_claim_that_nobody_kept_does_not_count() {
        var open = Cards.card("t1", Optional.empty(), Optional.empty());

        var standing =
                Standing.of(
                        new Queues(List.of(Job.of(open)), Map.of()),
                        List.of(claim(Optional.empty(), NOW)),
                        Map.of(open.conversation(), Optional.of(open)),
                        NOW.plusSeconds(30));

        assertThat(standing.gifts()).isEmpty();
    }

    @Test
    void a_ticket_that_was_resolved_or_passed_on_since_counts_all_the_same() {
        var sams = Cards.card("t1", Optional.of("sam"), Optional.of(NOW.plusSeconds(3)));
        var nothing = new Queues(List.of(), Map.of());
        var claims = List.of(claim(Optional.empty(), NOW));

        assertThat(
                        Standing.of(
                                        nothing,
                                        claims,
                                        Map.of(sams.conversation(), Optional.empty()),
                                        NOW.plusSeconds(6))
                                .settled())
                .containsExactly(new Gift(TEAM, "lin", NOW.plusSeconds(6)));
        assertThat(
                        Standing.of(
                                        nothing,
                                        claims,
                                        Map.of(sams.conversation(), Optional.of(sams)),
                                        NOW.plusSeconds(6))
                                .settled())
                .hasSize(1);
    }

    @Test
    void a_claim_that_a_later_one_moved_on_counts_and_one_that_it_repeats_does_not() {
        var nothing = new Queues(List.of(ticket("t1", 5)), Map.of());
        var first = claim(Optional.empty(), NOW);
        var moved = claim(Optional.of("lin"), NOW.plusSeconds(2));
        var repeated = claim(Optional.empty(), NOW.plusSeconds(2));

        assertThat(
                        Standing.of(nothing, List.of(first, moved), Map.of(), NOW.plusSeconds(3))
                                .settled())
                .hasSize(1);
        assertThat(
                        Standing.of(nothing, List.of(first, repeated), Map.of(), NOW.plusSeconds(3))
                                .settled())
                .isEmpty();
    }

    @Test
    void of_what_was_given_only_what_may_still_count_is_kept() {
        var desk = limited(2).online(agent("lin", 9));
        var gifts =
                List.of(
                        new Gift(TEAM, "lin", NOW.minus(HOUR)),
                        new Gift(TEAM, "lin", NOW.minusSeconds(3)),
                        new Gift(TEAM, "lin", NOW.minusSeconds(2)),
                        new Gift(TEAM, "lin", NOW.minusSeconds(1)),
                        new Gift("unlimited", "lin", NOW));

        assertThat(Fairness.counting(desk.brand(), gifts, NOW))
                .containsExactly(gifts.get(2), gifts.get(3));
    }

    @Test
    void limits_out_of_their_bounds_do_not_exist() {
        assertThatThrownBy(() -> new GivingLimit(0, HOUR)).hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> new GivingLimit(201, HOUR)).hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> new GivingLimit(1, Duration.ofSeconds(59)))
                .hasMessageContaining("1 minute");
        assertThatThrownBy(() -> new GivingLimit(1, Duration.ofDays(1).plusMillis(1)))
                .hasMessageContaining("a day");
    }

    private static Desk limited(int most) {
        return new Desk().team(new Team(TEAM, "Care", 1).limited(new GivingLimit(most, HOUR)));
    }

    private static Job[] three() {
        return new Job[] {ticket("t1", 5), ticket("t2", 6), ticket("t3", 7)};
    }

    private static Claim claim(Optional<String> from, Instant at) {
        return new Claim(new ConversationId("t1"), from, "lin", at, Optional.of(TEAM));
    }
}
