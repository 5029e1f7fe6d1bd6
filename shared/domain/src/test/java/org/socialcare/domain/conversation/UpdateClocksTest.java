package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.clock.ClockKind.UPDATE;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.Conditions;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.clock.Targets;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The customer hears from a person at least every 100 seconds; all else is days away. */
class UpdateClocksTest {
    private final Brand shop = shop(List.of());
    private final Scene scene = Scene.in(shop);

    @Test
    void it_runs_from_the_opening_while_nobody_answers() {
        scene.asks(0);

        assertThat(scene.verdicts(5_000))
                .containsExactly("WARNED UPDATE 80", "BREACHED UPDATE 100");
    }

    @Test
    void each_answer_begins_another_one_that_rests_until_it_is_the_brands_turn() {
        scene.asks(0);
        scene.replies(60);
        assertThat(clock().remaining()).contains(Duration.ofSeconds(100));
        assertThat(scene.verdicts(1_000)).isEmpty();
        scene.asks(1_000);

        assertThat(scene.due(UPDATE)).isEqualTo(1_100);
        assertThat(clock().startedAt()).isEqualTo(at(60));
    }

    @Test
    void it_runs_while_a_third_party_is_waited_for_though_the_customer_was_answered() {
        scene.asks(0);
        scene.replies(60);
        begin(200);
        assertThat(scene.due(UPDATE)).isEqualTo(300);
        end(240);
        assertThat(clock().remaining()).contains(Duration.ofSeconds(60));
        scene.asks(1_000);
        assertThat(scene.due(UPDATE)).isEqualTo(1_060);

        EntryBody.ClockVerdict breach = breach(2_000);
        assertThat(breach.due()).isEqualTo(at(1_060));
        assertThat(breach.pauses())
                .containsExactly(
                        new Pause(Pause.Reason.CUSTOMER, at(60), at(200)),
                        new Pause(Pause.Reason.CUSTOMER, at(240), at(1_000)));
    }

    @Test
    void a_word_to_the_customer_keeps_it_for_as_long_again() {
        scene.asks(0);
        scene.replies(10);
        begin(20);
        scene.replies(100);
        scene.asks(110);
        scene.replies(180);

        assertThat(scene.verdicts(270)).containsExactly("WARNED UPDATE 260");
        assertThat(scene.verdicts(900)).containsExactly("BREACHED UPDATE 280");
    }

    @Test
    void a_word_from_the_app_of_the_platform_is_one() {
        scene.asks(0);
        scene.echoes(50);
        scene.echoes(60);
        scene.asks(70);

        assertThat(clock().startedAt()).isEqualTo(at(60));
        assertThat(scene.due(UPDATE)).isEqualTo(170);
    }

    @Test
    void an_answer_that_never_arrives_was_none() {
        scene.asks(0);
        Entry reply = scene.replies(60);
        scene.ends(reply, 1, new SendResult.Refused("blocked"), 90);

        assertThat(clock().startedAt()).isEqualTo(at(0));
        assertThat(scene.verdicts(900)).containsExactly("WARNED UPDATE 80", "BREACHED UPDATE 100");
    }

    @Test
    void a_second_answer_that_never_arrives_was_none_either() {
        scene.asks(0);
        scene.replies(60);
        begin(70);
        Entry reply = scene.replies(100);
        assertThat(scene.due(UPDATE)).isEqualTo(200);
        scene.ends(reply, 1, new SendResult.Refused("blocked"), 110);

        assertThat(scene.due(UPDATE)).isEqualTo(170);
    }

    @Test
    void what_was_said_of_a_silence_is_not_said_again_when_an_answer_fails() {
        scene.asks(0);
        scene.verdicts(100);
        Entry reply = scene.replies(110);
        assertThat(scene.verdicts(115)).isEmpty();
        scene.ends(reply, 1, new SendResult.Refused("blocked"), 120);

        assertThat(scene.verdicts(900)).isEmpty();
        assertThat(clock().breached()).isTrue();
        assertThat(scene.due(UPDATE)).isEqualTo(100);
    }

    @Test
    void a_late_word_is_late_however_late_anyone_looks() {
        scene.asks(0);
        scene.replies(130);

        assertThat(scene.verdicts(500)).containsExactly("BREACHED UPDATE 100");
    }

    @Test
    void it_ends_with_the_ticket_and_begins_with_the_next() {
        scene.asks(0);
        scene.replies(60);
        begin(70);
        scene.resolves(80);
        assertThat(scene.verdicts(900)).isEmpty();
        scene.asks(1_000);

        assertThat(scene.due(UPDATE)).isEqualTo(1_100);
    }

    @Test
    void a_close_that_is_undone_sets_it_going_from_where_it_was() {
        scene.asks(0);
        Entry reply = scene.replies(60);
        scene.resolves(70);
        scene.ends(reply, 1, new SendResult.Refused("blocked"), 75);

        assertThat(scene.due(UPDATE)).isEqualTo(100);
        assertThat(scene.verdicts(900)).containsExactly("WARNED UPDATE 80", "BREACHED UPDATE 100");
    }

    @Test
    void a_question_that_comes_to_be_known_late_opens_the_silence_earlier() {
        scene.asks(50);
        scene.verdicts(140);
        scene.asks(20);

        assertThat(clock().startedAt()).isEqualTo(at(20));
        assertThat(scene.verdicts(900)).containsExactly("BREACHED UPDATE 120");
    }

    @Test
    void steps_of_the_policy_are_taken_on_it() {
        Scene room =
                Scene.in(
                        shop(
                                List.of(
                                        new PolicyStep(50, PolicyStep.Act.NUDGE, Set.of()),
                                        new PolicyStep(150, PolicyStep.Act.NUDGE, Set.of()))));
        room.asks(0);
        List<Long> at = new ArrayList<>();
        for (var next = room.fire(500); next.isPresent(); next = room.fire(500)) {
            Entry entry = room.apply(next.get());
            if (entry.body() instanceof EntryBody.Handled.Stepped step && step.clock() == UPDATE) {
                at.add(Scene.seconds(entry.at()));
            }
        }
        assertThat(at).containsExactly(50L, 150L);
    }

    @Test
    void a_policy_without_such_a_target_promises_nothing() {
        Scene quiet = Scene.direct();
        quiet.asks(0);

        assertThat(quiet.clock(UPDATE)).isEmpty();
    }

    private Clock clock() {
        return scene.clock(UPDATE).orElseThrow();
    }

    private void begin(double second) {
        scene.done(Waiting.begin(scene.now(), shop, "w" + second, "lin", "SF", at(second)));
    }

    private void end(double second) {
        scene.done(Waiting.end(scene.now(), shop, "w" + second, "lin", at(second)));
    }

    private EntryBody.ClockVerdict breach(double second) {
        List<EntryBody.ClockVerdict> said = new ArrayList<>();
        for (var next = scene.fire(second); next.isPresent(); next = scene.fire(second)) {
            said.add((EntryBody.ClockVerdict) scene.apply(next.get()).body());
        }
        return said.getLast();
    }

    private static Brand shop(List<PolicyStep> steps) {
        Target days = new Target(Duration.ofDays(9), true);
        return Scene.shop(
                new Policy(
                        "usual",
                        1,
                        1,
                        Conditions.NONE,
                        "",
                        new Targets(days, days, days, new Target(Duration.ofSeconds(100), true)),
                        80,
                        steps));
    }
}
