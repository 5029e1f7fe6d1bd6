package org.socialcare.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.routing.Desk.NOW;
import static org.socialcare.domain.routing.Desk.ticket;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.TicketCard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was claimed counts, until the tickets themselves or the lists say otherwise. */
class StandingTest {
    private static final ConversationId T1 = new ConversationId("t1");

    @Test
    void what_was_claimed_just_now_is_the_new_agents_load_and_waits_no_more() {
        var lists = new Queues(List.of(ticket("t1", 5), ticket("t2", 6)), Map.of());
        var claims = List.of(claim("t1", "lin", NOW));

        assertThat(Standing.doubtful(lists, claims, NOW)).isEmpty();
        var standing = Standing.of(lists, claims, Map.of(), NOW);

        assertThat(standing.queues().waiting()).containsExactly(ticket("t2", 6));
        assertThat(standing.coming()).isEqualTo(Map.of("lin", List.of(ticket("t1", 5))));
        assertThat(standing.live()).isEqualTo(claims);
    }

    @Test
    void what_lists_show_with_its_new_agent_counts_once_and_is_soon_forgotten() {
        var lists = new Queues(List.of(ticket("t1", 5)), Map.of("lin", List.of(ticket("t1", 5))));
        var claims = List.of(claim("t1", "lin", NOW));

        var soon = Standing.of(lists, claims, Map.of(), NOW.plusSeconds(4));
        var later = Standing.of(lists, claims, Map.of(), NOW.plusSeconds(5));

        assertThat(soon.queues())
                .isEqualTo(new Queues(List.of(), Map.of("lin", List.of(ticket("t1", 5)))));
        assertThat(soon.coming()).isEmpty();
        assertThat(soon.live()).isEqualTo(claims);
        assertThat(later.queues()).isEqualTo(soon.queues());
        assertThat(later.live()).isEmpty();
    }

    @Test
    void where_lists_are_silent_for_long_or_do_not_know_the_ticket_it_is_asked_itself() {
        var lists = new Queues(List.of(ticket("t1", 5)), Map.of());

        assertThat(Standing.doubtful(lists, List.of(claim("t1", "lin", NOW)), NOW.plusSeconds(5)))
                .containsExactly(T1);
        assertThat(Standing.doubtful(lists, List.of(claim("t9", "lin", NOW)), NOW))
                .containsExactly(new ConversationId("t9"));
    }

    @Test
    void a_ticket_that_does_not_run_any_more_is_nobodys_load() {
        var lists = new Queues(List.of(ticket("t1", 5)), Map.of());

        var standing =
                Standing.of(
                        lists,
                        List.of(claim("t1", "lin", NOW)),
                        Map.of(T1, Optional.empty()),
                        NOW.plusSeconds(6));

        assertThat(standing.queues().waiting()).isEmpty();
        assertThat(standing.coming()).isEmpty();
        assertThat(standing.live()).isEmpty();
    }

    @Test
    void a_claim_that_was_not_kept_blocks_the_ticket_for_half_a_minute_and_no_longer() {
        var open = Cards.card("t1", Optional.empty(), Optional.empty());
        var lists = new Queues(List.of(Job.of(open)), Map.of());
        var claims = List.of(claim("t1", "lin", NOW));
        Map<ConversationId, Optional<TicketCard>> known = Map.of(T1, Optional.of(open));

        var within = Standing.of(lists, claims, known, NOW.plus(Duration.ofSeconds(29)));
        var after = Standing.of(lists, claims, known, NOW.plus(Duration.ofSeconds(30)));

        assertThat(within.coming()).containsKey("lin");
        assertThat(within.queues().waiting()).isEmpty();
        assertThat(after.coming()).isEmpty();
        assertThat(after.queues().waiting()).containsExactly(Job.of(open));
        assertThat(after.live()).isEmpty();
    }

    @Test
    void a_ticket_that_was_given_as_claimed_and_came_back_waits_at_once() {
        var back = Cards.card("t1", Optional.empty(), Optional.of(NOW));
        var lists = new Queues(List.of(Job.of(back)), Map.of());
        var claims = List.of(claim("t1", "lin", NOW));

        assertThat(Standing.doubtful(lists, claims, NOW.plusSeconds(1))).containsExactly(T1);
        var standing =
                Standing.of(lists, claims, Map.of(T1, Optional.of(back)), NOW.plusSeconds(1));

        assertThat(standing.queues().waiting()).containsExactly(Job.of(back));
        assertThat(standing.live()).isEmpty();
    }

    @Test
    void a_ticket_that_somebody_else_took_is_theirs() {
        var sams = Cards.card("t1", Optional.of("sam"), Optional.of(NOW.plusSeconds(1)));
        var lists = new Queues(List.of(ticket("t1", 5)), Map.of("sam", List.of()));

        var standing =
                Standing.of(
                        lists,
                        List.of(claim("t1", "lin", NOW)),
                        Map.of(T1, Optional.of(sams)),
                        NOW.plusSeconds(6));

        assertThat(standing.queues())
                .isEqualTo(new Queues(List.of(), Map.of("sam", List.of(Job.of(sams)))));
        assertThat(standing.live()).isEmpty();
    }

    @Test
    void a_ticket_on_its_way_from_one_to_another_is_not_moved_again() {
        var lists = new Queues(List.of(), Map.of("ann", List.of(ticket("t1", 5))));
        var moving = new Claim(T1, Optional.of("ann"), "bob", NOW);

        var standing = Standing.of(lists, List.of(moving), Map.of(), NOW.plusSeconds(1));

        assertThat(standing.queues().held()).isEqualTo(Map.of("ann", List.of()));
        assertThat(standing.coming()).isEqualTo(Map.of("bob", List.of(ticket("t1", 5))));
    }

    @Test
    void of_two_claims_of_a_ticket_the_later_one_counts() {
        var lists = new Queues(List.of(ticket("t1", 5)), Map.of());

        var standing =
                Standing.of(
                        lists,
                        List.of(claim("t1", "lin", NOW.plusSeconds(1)), claim("t1", "sam", NOW)),
                        Map.of(),
                        NOW.plusSeconds(2));

        assertThat(standing.coming()).containsOnlyKeys("lin");
    }

    private static Claim claim(String ticket, String agent, Instant at) {
        return new Claim(new ConversationId(ticket), Optional.empty(), agent, at);
    }
}
