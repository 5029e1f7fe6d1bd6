package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ReplyRules;

import java.util.Set;

/**
 * Every platform's simulator, which is written from the protocol's page, against the whole suite: a
 * customer writes, an agent answers, and the platform has received exactly one correct answer; the
 * same when something goes wrong in between. Platforms take their turns side by side.
 */
final class EveryPlatformTest {
    /** Their tokens have no successor without a person. */
    private static final Set<String> GRANTED_BY_A_PERSON =
            Set.of("facebook", "instagram", "whatsapp", "weibo", "signed");

    private final EveryChannel every = new EveryChannel(Suite.running());

    @Test
    void a_customer_of_every_platform_is_answered_exactly_once() {
        assertThat(every.all())
                .extracting(EveryChannel.Channel::platform)
                .contains("facebook", "wecom", "x");
        every.onEach(
                every.all(),
                channel -> {
                    var turn = every.turn(channel);
                    if (channel.canBeAnswered()) {
                        turn.answer();
                        turn.becomes(Set.of("accepted", "delivered", "read"));
                        assertThat(turn.taken()).as(channel.toString()).isEqualTo(1);
                        assertThat(turn.reachedNobodyElse()).as(channel.toString()).isTrue();
                    }
                });
    }

    @Test
    void a_token_that_has_run_out_is_renewed_and_the_answer_sent_once() {
        every.onEach(
                every.all().stream()
                        .filter(EveryChannel.Channel::canBeAnswered)
                        .filter(channel -> !GRANTED_BY_A_PERSON.contains(channel.platform()))
                        .toList(),
                channel -> {
                    var turn = every.turn(channel);
                    turn.fault("expired-token");
                    turn.answer();
                    turn.becomes(Set.of("accepted", "delivered", "read"));
                    assertThat(turn.taken()).as(channel.toString()).isEqualTo(1);
                });
    }

    @Test
    void answers_wait_while_a_person_grants_access_anew_and_then_go_out_once_and_in_order() {
        every.onEach(
                every.all().stream()
                        .filter(channel -> GRANTED_BY_A_PERSON.contains(channel.platform()))
                        .toList(),
                channel -> {
                    var turn = every.turn(channel);
                    turn.fault("revoked-token");
                    turn.answer();
                    turn.becomes(Set.of("held"));
                    turn.accessBecomes("lost");
                    turn.answer();

                    turn.isGrantedAnew();

                    turn.becomes(Set.of("accepted", "delivered", "read"));
                    turn.accessBecomes("fine");
                    assertThat(turn.takenInOrder())
                            .as(channel.toString())
                            .hasSize(2)
                            .isEqualTo(turn.answers());
                });
    }

    @Test
    void an_answer_the_platform_takes_without_saying_so_is_never_sent_again() {
        every.onEach(
                every.all().stream().filter(EveryChannel.Channel::canBeAnswered).toList(),
                channel -> {
                    var turn = every.turn(channel);
                    turn.fault("timeout-after-accept");
                    turn.answer();
                    // an echo may tell later that it did arrive
                    turn.becomes(Set.of("uncertain", "accepted", "delivered", "read"));
                    // the next one of a conversation is sent when nothing of this one is left to do
                    turn.answer();
                    turn.becomes(Set.of("accepted", "delivered", "read"));
                    assertThat(turn.takenInOrder())
                            .as(channel.toString())
                            .isEqualTo(turn.answers());
                });
    }

    @Test
    void an_answer_after_the_platforms_window_has_failed_and_says_why() {
        every.onEach(
                every.all().stream()
                        .filter(EveryChannel.Channel::canBeAnswered)
                        .filter(channel -> channel.kind().equals("message"))
                        .filter(
                                channel ->
                                        !ReplyRules.of(channel.platform())
                                                .window()
                                                .equals(ReplyRules.UNLIMITED))
                        .toList(),
                channel -> {
                    var turn = every.turn(channel);
                    turn.fault("closed-window");
                    turn.answer();
                    turn.becomes(Set.of("failed"));
                    assertThat(turn.reason()).as(channel.toString()).isNotEmpty();
                    assertThat(turn.taken()).as(channel.toString()).isZero();
                });
    }

    @Test
    void one_answer_more_than_the_quota_is_refused_before_it_is_sent() {
        every.onEach(
                every.all().stream()
                        .filter(channel -> ReplyRules.of(channel.platform()).quota() > 0)
                        .toList(),
                channel -> {
                    var turn = every.turn(channel);
                    for (int i = 0; i < ReplyRules.of(channel.platform()).quota(); i++) {
                        turn.answer();
                        turn.becomes(Set.of("accepted", "delivered", "read"));
                    }
                    var allowed = turn.answers();
                    assertThat(turn.reply().status()).as(channel.toString()).isEqualTo(409);
                    assertThat(turn.takenInOrder()).as(channel.toString()).isEqualTo(allowed);
                });
    }
}
