package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.clock.ClockKind.FIRST_RESPONSE;
import static org.socialcare.domain.clock.ClockKind.RESOLUTION;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.ClockStep;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.clock.PolicyStep.Act;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.clock.Targets;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.triage.Priority;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * First response in 100 seconds, next in 100, resolution in 200; steps at 50, 120, 150 and 200 %.
 */
class ClockStepsTest {
    private static final List<PolicyStep> STEPS =
            List.of(
                    new PolicyStep(50, Act.NUDGE, Set.of()),
                    new PolicyStep(120, Act.TELL_LEAD, Set.of("duty")),
                    new PolicyStep(150, Act.REASSIGN, Set.of()),
                    new PolicyStep(200, Act.TELL_DIRECTOR, Set.of("boss")));

    private final Scene scene = Scene.in(shop(100, 100, 100_000));

    @Test
    void each_step_is_taken_once_at_its_instant() {
        scene.asks(0);

        assertThat(said(49)).isEmpty();
        assertThat(said(50)).containsExactly("50 NUDGE at 50");
        assertThat(said(119)).containsExactly("WARNED at 80", "BREACHED at 100");
        assertThat(said(500))
                .containsExactly(
                        "120 TELL_LEAD at 120", "150 REASSIGN at 150", "200 TELL_DIRECTOR at 200");
        assertThat(said(50_000 - 1)).isEmpty();
    }

    @Test
    void the_next_instant_to_look_at_is_that_of_the_next_step() {
        scene.asks(0);
        assertThat(Timing.nextDue(scene.now())).contains(at(50));
        said(100);
        assertThat(Timing.nextDue(scene.now())).contains(at(120));
        said(120);
        assertThat(Timing.nextDue(scene.now())).contains(at(150));
    }

    @Test
    void an_answer_ends_the_steps_that_have_not_come() {
        scene.asks(0);
        scene.replies(60);

        assertThat(said(49_000)).isEmpty();
    }

    @Test
    void whoever_has_the_ticket_gives_it_back_to_the_queue() {
        scene.asks(0);
        assign();
        List<String> said = said(155);

        assertThat(said).contains("back to presales at 155").doesNotContain("150 REASSIGN at 150");
        assertThat(scene.ticket().assignee()).isEmpty();
        assign();
        assertThat(said(180)).isEmpty();
        assertThat(scene.ticket().assignee()).contains("lin");
    }

    @Test
    void a_step_is_not_taken_again_when_a_failed_reply_sets_the_clock_going_again() {
        scene.asks(0);
        said(60);
        Entry reply = scene.replies(70);
        scene.begins(reply, 1, 71);
        scene.ends(reply, 1, new SendResult.Refused("blocked"), 72);

        assertThat(said(79)).isEmpty();
        assertThat(said(130))
                .containsExactly("WARNED at 80", "BREACHED at 100", "120 TELL_LEAD at 120");
    }

    @Test
    void a_policy_that_takes_over_brings_its_own_steps_and_keeps_what_was_done() {
        Policy angry = policy("angry", 1, 50, 50, 50_000, Set.of(Priority.P1));
        Scene two = Scene.in(Scene.shop(angry, policy("usual", 9, 100, 100, 100_000, Set.of())));
        two.asks(0);
        said(two, 50);
        two.asks(51, Scene.angry());

        assertThat(two.clock(FIRST_RESPONSE).orElseThrow().policy()).isEqualTo("angry@1");
        assertThat(steps(two, FIRST_RESPONSE))
                .containsExactly("50 taken", "120 at 60", "150 at 75", "200 at 100");
    }

    @Test
    void a_changed_policy_binds_no_clock_that_runs() {
        scene.asks(0);
        scene.decides(
                Scene.shop(
                        policy("new", 1, 10, 10, 10, Set.of()),
                        policy("usual", 9, 10, 10, 10, Set.of())));
        scene.asks(1, Scene.angry());

        assertThat(scene.clock(FIRST_RESPONSE).orElseThrow().policy()).isEqualTo("usual@1");
        assertThat(scene.due(FIRST_RESPONSE)).isEqualTo(100);
        scene.replies(2);
        scene.asks(3);
        assertThat(scene.clock(ClockKind.NEXT_RESPONSE).orElseThrow().policy()).isEqualTo("new@1");
    }

    @Test
    void steps_of_the_whole_ticket_rest_with_its_clock() {
        Scene slow = Scene.in(shop(100_000, 100_000, 200));
        slow.asks(0);
        slow.replies(40);
        assertThat(said(slow, 1_000)).isEmpty();
        slow.asks(1_000);

        assertThat(steps(slow, RESOLUTION))
                .containsExactly("50 at 1060", "120 at 1200", "150 at 1260", "200 at 1360");
        assertThat(said(slow, 1_210))
                .containsExactly(
                        "50 NUDGE at 1060",
                        "WARNED at 1120",
                        "BREACHED at 1160",
                        "120 TELL_LEAD at 1200");
    }

    @Test
    void beyond_the_due_instant_only_the_time_counts_that_the_customer_waits() {
        Scene slow = Scene.in(shop(100_000, 100_000, 200));
        slow.asks(0);
        said(slow, 250);
        slow.replies(260);
        assertThat(said(slow, 1_000)).isEmpty();
        slow.asks(1_000);

        assertThat(said(slow, 1_040)).containsExactly("back to presales at 1040");
    }

    @Test
    void out_of_sight_no_step_is_taken() {
        scene.asks(0);
        scene.done(SettingAside.hide(scene.now(), "h", "lin", "", at(10)));

        assertThat(scene.fire(1_000)).isEmpty();
    }

    private void assign() {
        scene.done(
                Working.assign(
                        scene.now(),
                        "a" + scene.entries().size(),
                        Optional.of("lin"),
                        "presales",
                        "lin",
                        "by-hand",
                        at(20)));
    }

    private List<String> said(double second) {
        return said(scene, second);
    }

    private static List<String> said(Scene scene, double second) {
        List<String> said = new ArrayList<>();
        for (Optional<Change> next = scene.fire(second);
                next.isPresent();
                next = scene.fire(second)) {
            Entry entry = scene.apply(next.get());
            String when = " at " + Scene.seconds(entry.at());
            said.add(
                    switch (entry.body()) {
                        case EntryBody.ClockVerdict verdict -> verdict.verdict() + when;
                        case EntryBody.Handled.Stepped stepped ->
                                stepped.step().percent() + " " + stepped.step().act() + when;
                        case EntryBody.Assigned back -> "back to " + back.team() + when;
                        default -> throw new AssertionError(entry);
                    });
        }
        return said;
    }

    private static List<String> steps(Scene scene, ClockKind kind) {
        return scene.clock(kind).orElseThrow().steps().stream().map(ClockStepsTest::told).toList();
    }

    private static String told(ClockStep step) {
        String when = step.taken() ? " taken" : " at " + Scene.seconds(step.at());
        return step.step().percent() + when;
    }

    private static Brand shop(int first, int next, int resolution) {
        return Scene.shop(policy("usual", 9, first, next, resolution, Set.of()));
    }

    private static Policy policy(
            String id, int order, int first, int next, int resolution, Set<Priority> priorities) {
        Policy usual = Scene.policy(id, order, priorities, 1);
        return new Policy(
                id,
                1,
                order,
                usual.when(),
                "",
                new Targets(seconds(first), seconds(next), seconds(resolution)),
                80,
                STEPS);
    }

    private static Target seconds(int seconds) {
        return new Target(Duration.ofSeconds(seconds), true);
    }
}
