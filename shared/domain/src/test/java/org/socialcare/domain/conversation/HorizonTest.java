package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.EntryBody.TicketEffect;

import java.util.List;
import java.util.Optional;

/**
 * A ticket with so many turns that the oldest are settled: asked at 0, 10, 20, …, answered five
 * seconds later each. The horizon is at 35.
 */
class HorizonTest {
    private static final int ROUNDS = 12;
    private static final int NOW = 200;

    private final Scene scene = Scene.direct();
    private Entry firstReply;

    @BeforeEach
    void talk() {
        scene.asks(0);
        firstReply = scene.replies(5);
        for (int round = 1; round < ROUNDS; round++) {
            scene.asks(10 * round);
            scene.echoes(10 * round + 5);
        }
        assertThat(scene.verdicts(NOW)).isEmpty();
        assertThat(scene.now().turns().horizon()).contains(at(35));
    }

    @Test
    void a_message_from_before_the_horizon_belongs_to_the_ticket_and_nobody_waits_for_an_answer() {
        Ticket before = scene.ticket();

        assertThat(scene.asks(22)).isEqualTo(TicketEffect.CONTINUED);

        Ticket after = scene.ticket();
        assertThat(after.asked()).isEqualTo(before.asked() + 1);
        assertThat(after.status()).isEqualTo(Ticket.Status.WAITING);
        assertThat(after.waitingSince()).isEmpty();
        assertThat(after.rounds()).isEqualTo(ROUNDS);
        assertThat(scene.entries().getLast().context().measured()).isEmpty();
        assertThat(scene.verdicts(5000)).isEmpty();
    }

    @Test
    void not_even_one_from_before_the_ticket_moves_its_beginning_and_its_first_reply() {
        scene.asks(-100);

        assertThat(scene.ticket().openedAt()).isEqualTo(at(0));
        assertThat(scene.ticket().firstReplyAt()).contains(at(5));
        assertThat(scene.verdicts(5000)).isEmpty();
    }

    @Test
    void a_message_from_after_the_horizon_counts_as_ever() {
        scene.asks(36);

        assertThat(scene.now().turns().rounds().getFirst())
                .isEqualTo(new Round(at(36), Optional.of(at(45))));
        assertThat(scene.ticket().rounds()).isEqualTo(ROUNDS);
    }

    @Test
    void an_answer_from_before_the_horizon_changes_nothing() {
        Ticket before = scene.ticket();

        assertThat(scene.echoes(3)).isEqualTo(TicketEffect.NONE);

        assertThat(scene.ticket()).isEqualTo(before);
    }

    @Test
    void a_reply_from_before_the_horizon_that_never_arrived_makes_nobody_wait() {
        Ticket before = scene.ticket();

        scene.ends(firstReply, 1, new SendResult.Refused("blocked"), NOW);

        assertThat(scene.ticket()).isEqualTo(before);
        assertThat(scene.verdicts(5000)).isEmpty();
    }

    @Test
    void once_resolved_a_message_from_before_the_horizon_is_looked_at_but_was_answered() {
        scene.resolves(NOW);

        assertThat(scene.asks(22)).isEqualTo(TicketEffect.REOPENED);

        assertThat(scene.ticket().number()).isEqualTo(2);
        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);
        assertThat(scene.ticket().firstReplyAt()).contains(at(35));
        assertThat(scene.verdicts(5000)).isEmpty();
    }

    @Test
    void a_new_question_after_all_rounds_are_settled_is_the_next_round_and_not_the_first() {
        for (int second = NOW; second < NOW + 20; second++) scene.echoes(second);
        assertThat(scene.now().turns().rounds()).isEmpty();

        scene.asks(300);

        assertThat(scene.ticket().openedAt()).isEqualTo(at(0));
        assertThat(scene.ticket().firstReplyAt()).contains(at(5));
        assertThat(scene.ticket().waitingSince()).contains(at(300));
        assertThat(scene.clock(ClockKind.NEXT_RESPONSE).orElseThrow().round())
                .isEqualTo(ROUNDS + 1);
        // twelve rounds of five seconds are spent of the three hundred
        assertThat(scene.due(ClockKind.RESOLUTION)).isEqualTo(300 + 300 - 12 * 5);
    }

    @Test
    void a_resolution_that_was_late_before_the_horizon_is_told_at_its_instant_once() {
        Scene slow = Scene.direct();
        slow.asks(0);
        slow.echoes(400);
        for (int second = 401; second < 420; second++) slow.echoes(second);
        assertThat(slow.now().turns().rounds()).isEmpty();

        slow.asks(500);

        assertThat(slow.verdicts(1000))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(
                                "BREACHED FIRST_RESPONSE 60",
                                "WARNED RESOLUTION 150",
                                "BREACHED RESOLUTION 300",
                                "WARNED NEXT_RESPONSE 520",
                                "BREACHED NEXT_RESPONSE 540"));
    }
}
