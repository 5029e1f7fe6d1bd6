package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.clock.ClockKind.FIRST_RESPONSE;
import static org.socialcare.domain.clock.ClockKind.NEXT_RESPONSE;
import static org.socialcare.domain.clock.ClockKind.RESOLUTION;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.conversation.EntryBody.SendState;
import org.socialcare.domain.conversation.EntryBody.TicketEffect;

import java.time.Duration;
import java.util.List;

class SendingTest {
    private static final double DAY = 86_400;
    private static final SendResult REFUSED = new SendResult.Refused("content-refused");
    private final Scene scene = Scene.direct();

    @Test
    void an_attempt_is_marked_before_it_is_made() {
        Entry reply = answered();

        Entry sending = scene.begins(reply, 1, 11);

        assertThat(sending.id()).isEqualTo("sent#reply#r10.0#1#SENDING");
        assertThat(sending.body())
                .isEqualTo(new EntryBody.Sent(reply.id(), SendState.SENDING, 1, "", ""));
    }

    @Test
    void an_accepted_reply_is_known_by_the_platforms_id() {
        Entry reply = answered();
        scene.begins(reply, 1, 11);

        Entry accepted = scene.ends(reply, 1, new SendResult.Accepted("p-77"), 12);

        assertThat(accepted.body())
                .isEqualTo(new EntryBody.Sent(reply.id(), SendState.ACCEPTED, 1, "", "p-77"));
        assertThat(scene.now().platformMessages()).contains("p-77");
    }

    @Test
    void the_echo_of_a_reply_of_ours_is_no_news() {
        Entry reply = answered();
        scene.begins(reply, 1, 11);
        scene.ends(reply, 1, new SendResult.Accepted("p-77"), 12);
        scene.asks(12.5);

        assertThat(hearsEcho("p-77", "")).isEqualTo(TicketEffect.NONE);

        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.OPEN);
        assertThat(scene.now().preview()).isEqualTo("Words at 12.5");
    }

    @Test
    void an_echo_that_is_faster_than_the_platforms_answer_is_known_by_our_own_id() {
        Entry reply = answered();
        scene.begins(reply, 1, 11);
        scene.asks(12);

        assertThat(hearsEcho("p-77", reply.id())).isEqualTo(TicketEffect.NONE);

        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.OPEN);
    }

    @Test
    void only_the_latest_platform_ids_are_kept() {
        for (int i = 0; i < 30; i++) {
            scene.asks(i * 10);
            Entry reply = scene.replies(i * 10 + 1);
            scene.begins(reply, 1, i * 10 + 2);
            scene.ends(reply, 1, new SendResult.Accepted("p-" + i), i * 10 + 3);
        }

        assertThat(scene.now().platformMessages()).hasSize(20).contains("p-29", "p-10");
    }

    @Test
    void the_late_echo_of_a_reply_before_many_others_answers_nobody() {
        scene.asks(0);
        Entry first = scene.replies(1);
        scene.begins(first, 1, 2);
        scene.ends(first, 1, new SendResult.Accepted("p-0"), 3);
        for (int i = 1; i <= 30; i++) {
            double second = 3 + i / 10.0;
            scene.asks(second);
            Entry reply = scene.replies(second);
            scene.begins(reply, 1, second);
            scene.ends(reply, 1, new SendResult.Accepted("p-" + i), second);
        }
        scene.asks(12);

        assertThat(hearsEcho("p-0", first.id())).isEqualTo(TicketEffect.NONE);
    }

    @Test
    void a_refused_reply_makes_the_customer_wait_again_since_they_first_asked() {
        Entry reply = answered();
        scene.begins(reply, 1, 11);

        Entry failed = scene.ends(reply, 1, REFUSED, 12);

        assertThat(failed.body())
                .isEqualTo(
                        new EntryBody.Sent(reply.id(), SendState.FAILED, 1, "content-refused", ""));
        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.OPEN);
        assertThat(scene.ticket().waitingSince()).contains(at(0));
        assertThat(scene.ticket().firstReplyAt()).isEmpty();
        assertThat(scene.due(FIRST_RESPONSE)).isEqualTo(60);
        assertThat(scene.due(RESOLUTION)).isEqualTo(300);
        assertThat(scene.now().allowance().sent()).isZero();
        assertThat(failed.context().nextDue()).contains(at(30));
    }

    @Test
    void a_failure_in_a_later_round_brings_that_rounds_clock_back() {
        scene.asks(0);
        scene.replies(10);
        scene.asks(100);
        Entry reply = scene.replies(110);

        scene.ends(reply, 1, new SendResult.Closed("window"), 120);

        assertThat(scene.ticket().waitingSince()).contains(at(100));
        assertThat(scene.ticket().rounds()).isEqualTo(2);
        assertThat(scene.due(NEXT_RESPONSE)).isEqualTo(140);
        assertThat(scene.clock(NEXT_RESPONSE).orElseThrow().round()).isEqualTo(2);
        assertThat(scene.clock(FIRST_RESPONSE)).isEmpty();
    }

    @Test
    void a_failure_after_another_reply_got_through_leaves_the_customer_answered() {
        scene.asks(0);
        Entry lost = scene.replies(10);
        scene.replies(20);

        scene.ends(lost, 1, REFUSED, 30);

        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);
        assertThat(scene.ticket().firstReplyAt()).contains(at(20));
        assertThat(scene.now().allowance().sent()).isEqualTo(1);
    }

    @Test
    void the_answer_that_got_through_may_have_been_too_late() {
        scene.asks(0);
        Entry lost = scene.replies(10);
        scene.replies(70);

        scene.ends(lost, 1, REFUSED, 80);

        assertThat(scene.verdicts(90)).containsExactly("BREACHED FIRST_RESPONSE 60");
    }

    @Test
    void a_failure_reopens_a_ticket_that_was_resolved_on_the_strength_of_the_reply() {
        Entry reply = answered();
        scene.resolves(11);

        scene.ends(reply, 1, REFUSED, 12);

        assertThat(scene.ticket().number()).isEqualTo(1);
        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.OPEN);
        assertThat(scene.ticket().resolvedAt()).isEmpty();
        assertThat(scene.due(FIRST_RESPONSE)).isEqualTo(60);
        assertThat(scene.due(RESOLUTION)).isEqualTo(300);
        assertThat(TicketCard.of(scene.now())).isPresent();
    }

    @Test
    void breaches_on_record_are_not_repeated_after_a_failure() {
        scene.asks(0);
        scene.verdicts(70);
        Entry reply = scene.replies(80);
        scene.ends(reply, 1, REFUSED, 90);

        assertThat(scene.verdicts(140)).isEmpty();
        assertThat(scene.clock(FIRST_RESPONSE).orElseThrow().breached()).isTrue();
    }

    @Test
    void a_failed_follow_up_does_not_reopen_what_was_closed_before_it() {
        scene.asks(0);
        scene.replies(5);
        scene.resolves(10);
        Entry followUp = scene.replies(20);

        scene.ends(followUp, 1, REFUSED, 30);

        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.RESOLVED);
    }

    @Test
    void a_failure_does_not_touch_the_ticket_that_came_after() {
        Entry reply = answered();
        scene.resolves(11);
        scene.asks(20);
        Conversation before = scene.now();

        scene.ends(reply, 1, REFUSED, 30);

        assertThat(scene.ticket()).isEqualTo(before.ticket().orElseThrow());
        assertThat(scene.now().clocks()).isEqualTo(before.clocks());
        assertThat(scene.now().allowance()).isEqualTo(before.allowance());
    }

    @Test
    void a_reply_that_may_be_tried_again_is_held_and_still_counts_as_the_answer() {
        Entry reply = answered();
        scene.begins(reply, 1, 11);

        Entry held = scene.ends(reply, 1, new SendResult.Retry("busy", Duration.ofSeconds(5)), 12);
        Entry second = scene.begins(reply, 2, 17);

        assertThat(held.body())
                .isEqualTo(new EntryBody.Sent(reply.id(), SendState.HELD, 1, "retry:busy", ""));
        assertThat(second.id()).isEqualTo("sent#reply#r10.0#2#SENDING");
        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);
    }

    @Test
    void a_reply_without_a_good_token_is_held() {
        Entry reply = answered();

        Entry held = scene.ends(reply, 1, new SendResult.TokenTrouble("expired"), 12);

        assertThat(held.body())
                .isEqualTo(new EntryBody.Sent(reply.id(), SendState.HELD, 1, "expired", ""));
    }

    @Test
    void an_unknown_outcome_is_uncertain_and_counts_as_sent() {
        Entry reply = answered();

        Entry uncertain = scene.ends(reply, 1, new SendResult.Unknown("timeout"), 12);

        assertThat(uncertain.body())
                .isEqualTo(new EntryBody.Sent(reply.id(), SendState.UNCERTAIN, 1, "timeout", ""));
        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);
        assertThat(scene.now().allowance().sent()).isEqualTo(1);
    }

    @Test
    void an_attempt_that_comes_after_the_window_fails_without_being_made() {
        Entry reply = answered();

        Entry failed = scene.begins(reply, 1, 8 * DAY);

        assertThat(failed.body())
                .isEqualTo(
                        new EntryBody.Sent(reply.id(), SendState.FAILED, 1, "window-closed", ""));
        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.OPEN);
    }

    @Test
    void the_last_reply_of_the_quota_is_sent_and_one_too_many_is_not() {
        scene.asks(0);
        scene.replies(1);
        scene.replies(2);
        Entry third = scene.replies(3);
        assertThat(sent(scene.begins(third, 1, 4)).state()).isEqualTo(SendState.SENDING);

        Conversation tooMany = Draft.of(scene.now()).change("x", third.body(), at(4)).after();
        Draft draft = Draft.of(tooMany);
        draft.allowance(tooMany.allowance().withSent(4));
        Change refused =
                Sending.begin(
                        draft.change("y", third.body(), at(4)).after(),
                        Scene.SHOP,
                        third,
                        Scene.RULES,
                        1,
                        at(5));

        assertThat(sent(refused.entry()).reason()).isEqualTo("quota-used");
    }

    @Test
    void a_failure_that_comes_after_a_new_message_does_not_touch_the_new_count() {
        scene.asks(0);
        Entry lost = scene.replies(10);
        scene.asks(20);
        scene.replies(30);

        scene.ends(lost, 1, REFUSED, 40);

        assertThat(scene.now().allowance().sent()).isEqualTo(1);
        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);
        assertThat(scene.ticket().firstReplyAt()).contains(at(30));
    }

    @Test
    void a_failure_undoes_its_own_answer_and_not_an_earlier_one() {
        scene.asks(0);
        scene.replies(10);
        Entry lost = scene.replies(20);

        scene.ends(lost, 1, REFUSED, 40);

        assertThat(scene.ticket().firstReplyAt()).contains(at(10));
        assertThat(scene.now().turns().answered()).containsExactly(at(10));
    }

    @Test
    void a_late_message_that_a_failed_reply_seemed_to_answer_waits_again() {
        Entry lost = answered();
        scene.resolves(11);
        scene.asks(5);
        assertThat(scene.ticket().number()).isEqualTo(2);
        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);

        scene.ends(lost, 1, REFUSED, 20);

        assertThat(scene.ticket().number()).isEqualTo(2);
        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.OPEN);
        assertThat(scene.ticket().waitingSince()).contains(at(5));
    }

    @Test
    void a_failure_of_a_reply_long_forgotten_undoes_nothing() {
        Entry lost = answered();
        for (int i = 1; i < 20; i++) {
            scene.asks(i * 100);
            scene.replies(i * 100 + 10);
        }
        Conversation before = scene.now();

        scene.ends(lost, 1, REFUSED, 5000);

        assertThat(scene.ticket()).isEqualTo(before.ticket().orElseThrow());
        assertThat(scene.now().turns()).isEqualTo(before.turns());
    }

    @Test
    void a_failure_is_undone_also_where_the_platforms_clock_was_ahead() {
        scene.asks(30);
        Entry lost = scene.replies(20);

        scene.ends(lost, 1, REFUSED, 40);

        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.OPEN);
        assertThat(scene.ticket().waitingSince()).contains(at(30));
    }

    @Test
    void numbers_of_rounds_are_never_used_again_after_a_failure_made_one_of_two() {
        scene.asks(0);
        Entry lost = scene.replies(10);
        scene.asks(20);
        assertThat(scene.verdicts(60)).hasSize(2);
        scene.replies(70);
        scene.ends(lost, 1, REFUSED, 75);
        assertThat(scene.ticket().rounds()).isEqualTo(2);
        assertThat(scene.ticket().firstReplyAt()).contains(at(70));

        scene.asks(100);

        assertThat(scene.clock(NEXT_RESPONSE).orElseThrow().round()).isEqualTo(3);
        scene.verdicts(150);
        assertThat(scene.entries()).extracting(Entry::id).doesNotHaveDuplicates();
    }

    @Test
    void a_state_is_named_so_that_everybody_can_look_it_up() {
        assertThat(Sending.entryId("reply#r1", 2, SendState.HELD))
                .isEqualTo("sent#reply#r1#2#HELD");
    }

    private Entry answered() {
        scene.asks(0);
        return scene.replies(10);
    }

    @Test
    void the_echo_of_an_automatic_message_answers_nobody_however_late_it_comes() {
        scene.asks(0);

        assertThat(hearsEcho("mid-late", "reply#automatic-0f0f")).isEqualTo(TicketEffect.NONE);
        assertThat(scene.ticket().waitingSince()).isPresent();
    }

    private TicketEffect hearsEcho(String platformMessage, String payload) {
        return scene.hears(
                scene.inbound(
                        Direction.OWN,
                        platformMessage,
                        "dm.text",
                        13,
                        new Content.Said("Certainly", List.of(), "", payload)));
    }

    private static EntryBody.Sent sent(Entry entry) {
        return (EntryBody.Sent) entry.body();
    }
}
