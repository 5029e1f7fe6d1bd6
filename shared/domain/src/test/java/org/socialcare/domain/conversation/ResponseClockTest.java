package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.clock.ClockKind.FIRST_RESPONSE;
import static org.socialcare.domain.clock.ClockKind.NEXT_RESPONSE;
import static org.socialcare.domain.clock.ClockKind.RESOLUTION;
import static org.socialcare.domain.conversation.Scene.angry;
import static org.socialcare.domain.conversation.Scene.at;
import static org.socialcare.domain.conversation.Scene.policy;
import static org.socialcare.domain.conversation.Scene.thanks;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.conversation.EntryBody.TicketEffect;
import org.socialcare.domain.triage.Priority;

import java.time.Duration;
import java.util.Set;

class ResponseClockTest {
    private final Scene scene = Scene.direct();

    @Test
    void the_first_message_starts_the_first_response_clock() {
        scene.asks(0);

        assertThat(scene.due(FIRST_RESPONSE)).isEqualTo(60);
        assertThat(scene.clock(FIRST_RESPONSE).orElseThrow().policy()).isEqualTo("usual@1");
        assertThat(scene.clock(NEXT_RESPONSE)).isEmpty();
    }

    @Test
    void an_impatient_second_message_neither_restarts_nor_adds_a_clock() {
        scene.asks(0);
        scene.asks(30);

        assertThat(scene.due(FIRST_RESPONSE)).isEqualTo(60);
        assertThat(scene.clock(NEXT_RESPONSE)).isEmpty();
    }

    @Test
    void an_answer_in_time_leaves_no_response_clock_behind() {
        scene.asks(0);
        scene.replies(60);

        assertThat(scene.clock(FIRST_RESPONSE)).isEmpty();
        assertThat(scene.verdicts(1000)).isEmpty();
    }

    @Test
    void each_later_round_has_a_next_response_clock_of_its_own() {
        scene.asks(0);
        scene.replies(10);
        scene.asks(100);
        assertThat(scene.due(NEXT_RESPONSE)).isEqualTo(140);
        scene.replies(110);
        scene.asks(200);

        assertThat(scene.due(NEXT_RESPONSE)).isEqualTo(240);
        assertThat(scene.clock(NEXT_RESPONSE).orElseThrow().round()).isEqualTo(3);
    }

    @Test
    void an_answer_that_came_late_is_late_however_late_anyone_looks() {
        scene.asks(0);
        scene.replies(61);

        assertThat(scene.verdicts(5000)).containsExactly("BREACHED FIRST_RESPONSE 60");
    }

    @Test
    void a_late_answer_stays_late_even_if_the_ticket_is_resolved_at_once() {
        scene.asks(0);
        scene.replies(61);
        scene.resolves(62);

        assertThat(scene.verdicts(63)).containsExactly("BREACHED FIRST_RESPONSE 60");
        assertThat(Timing.nextDue(scene.now())).isEmpty();
    }

    @Test
    void two_late_rounds_are_two_breaches() {
        scene.asks(0);
        scene.replies(70);
        scene.asks(80);
        scene.replies(125);

        assertThat(scene.verdicts(126))
                .containsExactly("BREACHED FIRST_RESPONSE 60", "BREACHED NEXT_RESPONSE 120");
    }

    @Test
    void a_running_clock_warns_and_then_breaches_each_exactly_once() {
        scene.asks(0);

        assertThat(scene.verdicts(29.9)).isEmpty();
        assertThat(scene.verdicts(30)).containsExactly("WARNED FIRST_RESPONSE 30");
        assertThat(scene.verdicts(59.9)).isEmpty();
        assertThat(scene.verdicts(60)).containsExactly("BREACHED FIRST_RESPONSE 60");
        assertThat(scene.verdicts(149)).isEmpty();
        assertThat(scene.clock(FIRST_RESPONSE).orElseThrow().breached()).isTrue();
    }

    @Test
    void an_answer_after_a_recorded_breach_ends_the_clock_quietly() {
        scene.asks(0);
        scene.verdicts(65);
        scene.replies(70);

        assertThat(scene.clock(FIRST_RESPONSE)).isEmpty();
        assertThat(scene.verdicts(100)).isEmpty();
    }

    @Test
    void a_warning_is_pointless_once_the_answer_is_there() {
        scene.asks(0);
        scene.replies(40);

        assertThat(scene.verdicts(50)).isEmpty();
    }

    @Test
    void thanks_start_no_clock() {
        scene.asks(0);
        scene.replies(10);
        scene.asks(20, thanks());

        assertThat(scene.clock(NEXT_RESPONSE)).isEmpty();
    }

    @Test
    void growing_urgency_shortens_the_clock_from_its_original_start() {
        scene.asks(0);
        scene.asks(5, angry());

        assertThat(scene.ticket().priority()).isEqualTo(Priority.P1);
        assertThat(scene.due(FIRST_RESPONSE)).isEqualTo(30);
        assertThat(scene.clock(FIRST_RESPONSE).orElseThrow().policy()).isEqualTo("angry@1");
        assertThat(scene.clock(FIRST_RESPONSE).orElseThrow().startedAt()).isEqualTo(at(0));
    }

    @Test
    void a_promise_that_only_the_urgent_get_starts_when_the_ticket_becomes_urgent() {
        Scene urgentOnly = Scene.in(Scene.shop(policy("angry", 1, Set.of(Priority.P1), 2)));
        urgentOnly.asks(0);
        assertThat(urgentOnly.now().clocks()).isEmpty();

        urgentOnly.asks(5, angry());

        assertThat(urgentOnly.due(FIRST_RESPONSE)).isEqualTo(30);
    }

    @Test
    void without_a_policy_there_are_no_clocks_and_nothing_breaks() {
        Scene free = Scene.in(Scene.shop());
        free.asks(0);
        free.replies(1000);
        free.asks(1100);
        free.resolves(9000);

        assertThat(free.now().clocks()).isEmpty();
        assertThat(free.verdicts(10_000)).isEmpty();
    }

    @Test
    void a_new_version_of_a_policy_leaves_running_clocks_alone() {
        scene.asks(0);
        var before = scene.clock(FIRST_RESPONSE);

        scene.decides(Scene.shop(stricter(policy())));
        scene.asks(5);
        assertThat(scene.clock(FIRST_RESPONSE)).isEqualTo(before);

        scene.replies(6);
        scene.asks(10);
        assertThat(scene.due(NEXT_RESPONSE)).isEqualTo(15);
    }

    @Test
    void an_answer_in_the_platforms_own_app_stops_the_clock_and_is_nobodys_at_the_desk() {
        scene.asks(0);

        assertThat(scene.echoes(10)).isEqualTo(TicketEffect.ANSWERED);

        assertThat(scene.clock(FIRST_RESPONSE)).isEmpty();
        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);
        assertThat(scene.ticket().firstReplyAt()).contains(at(10));
        assertThat(scene.ticket().assignee()).isEmpty();
        assertThat(scene.now().allowance().sent()).isZero();
    }

    @Test
    void an_echo_never_opens_a_ticket() {
        assertThat(scene.echoes(0)).isEqualTo(TicketEffect.NONE);

        assertThat(scene.now().ticket()).isEmpty();
        assertThat(scene.now().preview()).isEqualTo("From the app at 0.0");
    }

    @Test
    void an_echo_does_not_answer_what_came_after_it() {
        scene.asks(10);

        assertThat(scene.echoes(5)).isEqualTo(TicketEffect.NONE);

        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.OPEN);
        assertThat(scene.due(FIRST_RESPONSE)).isEqualTo(70);
    }

    @Test
    void an_echo_that_arrives_late_answers_what_came_before_and_leaves_the_rest_waiting() {
        scene.asks(0);
        scene.asks(20);

        assertThat(scene.echoes(10)).isEqualTo(TicketEffect.ANSWERED);

        assertThat(scene.ticket().waitingSince()).contains(at(20));
        assertThat(scene.clock(FIRST_RESPONSE)).isEmpty();
        assertThat(scene.due(NEXT_RESPONSE)).isEqualTo(60);
    }

    @Test
    void a_message_overtaken_by_its_answer_is_answered_when_it_arrives() {
        scene.echoes(10);

        assertThat(scene.asks(0)).isEqualTo(TicketEffect.OPENED);

        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);
        assertThat(scene.ticket().firstReplyAt()).contains(at(10));
        assertThat(scene.verdicts(1000)).isEmpty();
    }

    @Test
    void a_message_older_than_the_last_answer_does_not_restart_a_clock() {
        scene.asks(0);
        scene.replies(20);

        assertThat(scene.asks(10)).isEqualTo(TicketEffect.CONTINUED);

        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);
        assertThat(scene.clock(NEXT_RESPONSE)).isEmpty();
    }

    @Test
    void a_first_message_that_arrives_second_moves_the_clock_back_to_its_own_time() {
        scene.asks(10);
        scene.asks(0);

        assertThat(scene.ticket().openedAt()).isEqualTo(at(0));
        assertThat(scene.ticket().waitingSince()).contains(at(0));
        assertThat(scene.due(FIRST_RESPONSE)).isEqualTo(60);
    }

    @Test
    void a_breach_on_record_is_not_repeated_when_an_older_message_arrives() {
        scene.asks(10);
        assertThat(scene.verdicts(75))
                .containsExactly("WARNED FIRST_RESPONSE 40", "BREACHED FIRST_RESPONSE 70");

        scene.asks(0);

        assertThat(scene.verdicts(80)).isEmpty();
    }

    @Test
    void hundreds_of_turns_keep_the_state_small_and_the_count_right() {
        for (int i = 0; i < 300; i++) {
            scene.asks(i * 100);
            scene.asks(i * 100 + 1);
            scene.replies(i * 100 + 10);
        }
        scene.asks(30_000);

        assertThat(scene.ticket().rounds()).isEqualTo(301);
        assertThat(scene.ticket().openedAt()).isEqualTo(at(0));
        assertThat(scene.ticket().firstReplyAt()).contains(at(10));
        assertThat(scene.due(NEXT_RESPONSE)).isEqualTo(30_040);
        assertThat(scene.clock(NEXT_RESPONSE).orElseThrow().round()).isEqualTo(301);
        assertThat(scene.now().turns().asked().size() + scene.now().turns().answered().size())
                .isLessThanOrEqualTo(18);
    }

    @Test
    void a_long_unanswered_run_keeps_its_beginning() {
        for (int i = 0; i < 100; i++) {
            scene.asks(i);
        }

        assertThat(scene.ticket().waitingSince()).contains(at(0));
        assertThat(scene.due(FIRST_RESPONSE)).isEqualTo(60);
        assertThat(scene.now().turns().asked()).hasSizeLessThanOrEqualTo(17);
    }

    @Test
    void an_entry_says_when_to_look_again_and_whether_that_is_soon() {
        scene.asks(0);
        EntryContext asked = scene.entries().getLast().context();
        assertThat(asked.nextDue()).contains(at(30));
        assertThat(asked.dueSoon()).isTrue();

        scene.replies(10);
        EntryContext replied = scene.entries().getLast().context();
        assertThat(replied.nextDue()).isEmpty();
        assertThat(replied.dueSoon()).isFalse();
        assertThat(replied.version()).isEqualTo(2);
    }

    @Test
    void a_promise_of_nothing_is_no_clock() {
        Scene free = Scene.in(Scene.shop(promising(Duration.ZERO, Duration.ofHours(9), policy())));
        free.asks(0);

        assertThat(free.now().clocks()).extracting(c -> c.kind()).containsExactly(RESOLUTION);
        assertThat(free.entries().getLast().context().nextDue()).contains(at(16_200));
        assertThat(free.entries().getLast().context().dueSoon()).isFalse();
    }

    @Test
    void a_clock_that_is_measured_anew_keeps_the_warning_of_its_own_policy() {
        Policy other =
                new Policy(
                        "other",
                        1,
                        1,
                        Set.of(),
                        Set.of(),
                        Set.of(Priority.P0),
                        "always",
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        90);
        Scene two = Scene.in(Scene.shop(other, policy()));
        two.asks(10);
        two.asks(0);

        assertThat(two.clock(FIRST_RESPONSE).orElseThrow().warnAt()).isEqualTo(at(30));
    }

    @Test
    void a_policy_that_is_gone_still_binds_the_clocks_it_has_set() {
        scene.asks(10);
        scene.decides(Scene.shop());
        scene.asks(0);

        assertThat(scene.due(FIRST_RESPONSE)).isEqualTo(60);
        assertThat(scene.clock(FIRST_RESPONSE).orElseThrow().warnAt()).isEqualTo(at(48));
    }

    private static Policy promising(Duration response, Duration resolution, Policy policy) {
        return new Policy(
                policy.id(),
                1,
                1,
                Set.of(),
                Set.of(),
                Set.of(),
                "always",
                response,
                response,
                resolution,
                50);
    }

    private static Policy stricter(Policy policy) {
        Duration five = Duration.ofSeconds(5);
        return new Policy(
                policy.id(),
                policy.version() + 1,
                policy.order(),
                policy.when().channels(),
                policy.when().categories(),
                policy.when().priorities(),
                policy.calendar(),
                five,
                five,
                five,
                policy.warnPercent());
    }
}
