package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.clock.ClockKind.FIRST_RESPONSE;
import static org.socialcare.domain.clock.ClockKind.NEXT_RESPONSE;
import static org.socialcare.domain.clock.ClockKind.PROMISE;
import static org.socialcare.domain.clock.ClockKind.RESOLUTION;
import static org.socialcare.domain.clock.ClockKind.UPDATE;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.Conditions;
import org.socialcare.domain.clock.Moved;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.clock.PolicyStep.Act;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.clock.Targets;
import org.socialcare.domain.metrics.Told;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The shop promises 60, 40 and 300 seconds and warns at half of each, until it decides otherwise.
 */
class ReapplyingTest {
    private static final Reapplying.Wish WISH =
            new Reapplying.Wish("run1", "sofia", "Agreed with the partner");
    private static final List<PolicyStep> NO_STEPS = List.of();

    private final Scene scene = Scene.in(Scene.shop(promising(1, 60, 40, 300, 0, NO_STEPS)));

    @Test
    void a_clock_becomes_what_it_would_have_been_and_the_entry_says_from_what() {
        scene.asks(0);

        Entry entry = applied(20, longer()).orElseThrow();

        assertThat(scene.due(FIRST_RESPONSE)).isEqualTo(120);
        assertThat(scene.due(RESOLUTION)).isEqualTo(600);
        var told = (EntryBody.Handled.Reapplied) entry.body();
        assertThat(entry.id()).isEqualTo("reapply#run1");
        assertThat(told.by()).isEqualTo("sofia");
        assertThat(told.reason()).isEqualTo("Agreed with the partner");
        assertThat(told.shifts())
                .containsExactlyInAnyOrder(
                        shift(FIRST_RESPONSE, promised(1, 60), promised(2, 120)),
                        shift(RESOLUTION, promised(1, 300), promised(2, 600)));
        assertThat(scene.clock(FIRST_RESPONSE).flatMap(Clock::moved))
                .contains(new Moved("run1", Scene.at(20), Optional.of(Scene.at(60))));
    }

    @Test
    void what_stands_right_is_left_alone() {
        scene.asks(0);
        Conversation before = scene.now();

        assertThat(applied(20, promising(1, 60, 40, 300, 0, NO_STEPS))).isEmpty();
        applied(21, longer());
        assertThat(applied(22, longer())).as("applied already").isEmpty();
        assertThat(scene.now().version()).isEqualTo(before.version() + 1);
    }

    @Test
    void who_is_late_by_the_new_promise_breaks_it_at_its_due_instant() {
        scene.asks(0);

        applied(50, promising(2, 40, 40, 300, 0, NO_STEPS));
        Entry breach = said(EntryBody.Verdict.BREACHED, 51);

        assertThat(breach.at()).isEqualTo(Scene.at(40));
        var verdict = (EntryBody.ClockVerdict) breach.body();
        assertThat(verdict.policy()).isEqualTo("usual@2");
        assertThat(Reapplying.isApplied(scene.now(), "run1")).isTrue();
    }

    @Test
    void a_promise_that_was_broken_stays_broken_on_record_or_not() {
        scene.asks(0);

        applied(61, longer());

        assertThat(scene.due(FIRST_RESPONSE)).isEqualTo(60);
        assertThat(scene.due(RESOLUTION)).as("that one can still be kept").isEqualTo(600);
        assertThat(scene.verdicts(70)).contains("BREACHED FIRST_RESPONSE 60");
        assertThat(applied(80, longer())).isEmpty();
    }

    @Test
    void a_warning_and_steps_that_are_on_record_are_not_said_again() {
        PolicyStep nudge = new PolicyStep(50, Act.NUDGE, Set.of());
        scene.decides(Scene.shop(promising(1, 60, 40, 300, 0, List.of(nudge))));
        scene.asks(0);
        scene.looksAt(31);

        applied(32, promising(2, 120, 40, 300, 0, List.of(nudge)));

        Clock clock = scene.clock(FIRST_RESPONSE).orElseThrow();
        assertThat(clock.warned()).isTrue();
        assertThat(clock.steps()).singleElement().matches(step -> step.taken());
        int said = scene.entries().size();
        scene.looksAt(100);
        assertThat(scene.entries()).as("its warning, step and due instant").hasSize(said);
    }

    @Test
    void where_nothing_is_promised_any_more_a_clock_ends_and_where_something_is_one_begins() {
        scene.asks(0);

        Entry entry = applied(20, promising(2, 0, 40, 300, 90, NO_STEPS)).orElseThrow();

        assertThat(scene.clock(FIRST_RESPONSE)).isEmpty();
        assertThat(scene.due(UPDATE)).isEqualTo(90);
        assertThat(((EntryBody.Handled.Reapplied) entry.body()).shifts())
                .contains(
                        shift(FIRST_RESPONSE, promised(1, 60), Optional.empty()),
                        shift(UPDATE, Optional.empty(), promised(2, 90)));
        assertThat(scene.verdicts(85)).containsExactly("WARNED UPDATE 45");
    }

    @Test
    void a_clock_that_rests_keeps_what_it_has_spent() {
        scene.asks(0);
        scene.replies(20);

        applied(25, longer());
        scene.asks(100);

        assertThat(scene.due(RESOLUTION)).isEqualTo(680);
        assertThat(scene.due(NEXT_RESPONSE)).isEqualTo(180);
        assertThat(scene.clock(RESOLUTION).flatMap(Clock::moved))
                .as("it rested, so it had no due instant")
                .contains(new Moved("run1", Scene.at(25), Optional.empty()));
    }

    @Test
    void a_promise_in_words_and_who_was_answered_are_left_alone() {
        scene.asks(0);
        scene.done(
                Promising.make(
                        scene.now(), shop(longer()), "p", "lin", Scene.at(900), Scene.at(5)));
        scene.replies(70);

        applied(75, longer());

        assertThat(scene.now().clocks())
                .filteredOn(clock -> clock.moved().isPresent())
                .extracting(Clock::kind)
                .doesNotContain(PROMISE, FIRST_RESPONSE);
    }

    @Test
    void a_ticket_that_is_over_is_left_alone() {
        scene.asks(0);
        scene.resolves(10);

        assertThat(applied(20, longer())).isEmpty();
    }

    @Test
    void reports_are_told_of_the_new_due_instant_once() {
        scene.asks(0);

        Entry entry = applied(20, longer()).orElseThrow();

        var measured = entry.context().measured().orElseThrow();
        assertThat(measured.rounds())
                .singleElement()
                .isEqualTo(
                        new Measured.Stretch(
                                Scene.at(0), Optional.empty(), Optional.of(Scene.at(120))));
        assertThat(measured.resolveBy()).contains(Scene.at(600));
        assertThat(Told.of(entry)).isPresent();
    }

    @Test
    void overdue_at_once_are_those_whose_new_time_is_over() {
        scene.asks(0);
        Brand stricter = shop(promising(2, 40, 40, 300, 0, NO_STEPS));

        assertThat(Reapplying.shifts(scene.now(), stricter, Scene.at(39)))
                .noneMatch(shift -> shift.isOverdue(Scene.at(39)));
        assertThat(Reapplying.shifts(scene.now(), stricter, Scene.at(40)))
                .filteredOn(shift -> shift.isOverdue(Scene.at(40)))
                .extracting(ClockShift::clock)
                .containsExactly(FIRST_RESPONSE);
    }

    private Optional<Entry> applied(int second, Policy policy) {
        Brand brand = shop(policy);
        scene.decides(brand);
        return Reapplying.apply(scene.now(), brand, WISH, Scene.at(second)).map(scene::apply);
    }

    private Entry said(EntryBody.Verdict verdict, int second) {
        scene.verdicts(second);
        return scene.entries().stream()
                .filter(
                        entry ->
                                entry.body() instanceof EntryBody.ClockVerdict said
                                        && said.verdict() == verdict)
                .findFirst()
                .orElseThrow();
    }

    private static Brand shop(Policy policy) {
        return Scene.shop(policy);
    }

    private static Policy longer() {
        return promising(2, 120, 80, 600, 0, NO_STEPS);
    }

    private static Policy promising(
            int version, int first, int next, int whole, int update, List<PolicyStep> steps) {
        return new Policy(
                "usual",
                version,
                1,
                Conditions.NONE,
                "always",
                new Targets(target(first), target(next), target(whole), target(update)),
                50,
                steps);
    }

    private static Target target(int seconds) {
        return new Target(Duration.ofSeconds(seconds), true);
    }

    private static ClockShift shift(
            ClockKind kind, Optional<ClockShift.Promised> was, Optional<ClockShift.Promised> now) {
        return new ClockShift(kind, 0, Scene.at(0), was, now);
    }

    private static Optional<ClockShift.Promised> promised(int version, int due) {
        return Optional.of(new ClockShift.Promised("usual@" + version, Optional.of(Scene.at(due))));
    }
}
