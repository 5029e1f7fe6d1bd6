package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.customers.CustomerFields;
import org.socialcare.domain.rules.Action;
import org.socialcare.domain.rules.Condition;
import org.socialcare.domain.rules.Fired;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.rules.Rule;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.rules.Seen;
import org.socialcare.domain.rules.Trace;
import org.socialcare.domain.rules.Trace.Outcome;
import org.socialcare.domain.triage.Priority;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class ClockRulesTest {
    private static final Condition FIRST = new Condition.OfClock(Set.of(ClockKind.FIRST_RESPONSE));
    private static final Condition NOBODY = new Condition.Taken(false);

    private final Scene scene = Scene.direct();
    private RuleSet live = RuleSet.NONE;

    @Test
    void a_missed_promise_tags_and_raises_the_ticket_in_the_change_that_records_it() {
        live(rule("late", On.CLOCK_BREACHED, List.of(FIRST), tag("late"), raise(Priority.P1)));
        scene.asks(0);

        scene.verdicts(31);
        assertThat(scene.ticket().tags()).as("only warned").isEmpty();
        scene.verdicts(61);

        assertThat(scene.ticket().tags()).containsExactly("late");
        assertThat(scene.ticket().priority()).isEqualTo(Priority.P1);
        assertThat(scene.entries()).hasSize(3);
        assertThat(RuleReplay.recorded(scene.entries().getLast()))
                .contains(
                        new Fired(
                                1,
                                List.of("late"),
                                new Seen(
                                        Priority.P3,
                                        Set.of(),
                                        new Seen.Holder("presales", false))));
    }

    @Test
    void a_warning_is_an_event_of_its_own() {
        live(rule("soon", On.CLOCK_WARNED, List.of(), tag("soon")));
        scene.asks(0);

        scene.verdicts(31);

        assertThat(scene.ticket().tags()).containsExactly("soon");
    }

    @Test
    void clocks_that_run_keep_their_promise_so_that_no_rule_brings_about_another_event() {
        live(rule("soon", On.CLOCK_WARNED, List.of(FIRST), raise(Priority.P1)));
        scene.asks(0);

        assertThat(scene.verdicts(31)).containsExactly("WARNED FIRST_RESPONSE 30");

        assertThat(scene.due(ClockKind.FIRST_RESPONSE)).isEqualTo(60);
        assertThat(scene.due(ClockKind.RESOLUTION)).isEqualTo(300);
    }

    @Test
    void a_late_ticket_that_nobody_has_goes_to_another_team() {
        live(rule("late", On.CLOCK_BREACHED, List.of(FIRST, NOBODY), new Action.GiveTo("help")));
        scene.asks(0);

        scene.verdicts(61);

        assertThat(scene.ticket().team()).isEqualTo("help");
        assertThat(again(scene.entries().getLast()))
                .as("looking again sees who had it before")
                .containsExactly(new Outcome.Fired());
    }

    @Test
    void a_ticket_that_somebody_has_stays_where_it_is_whatever_a_rule_wants() {
        live(rule("late", On.CLOCK_BREACHED, List.of(), new Action.GiveTo("help")));
        scene.asks(0);
        scene.done(
                Working.assign(
                        scene.now(),
                        "a",
                        Optional.of("lin"),
                        "presales",
                        "lin",
                        "by-hand",
                        Scene.at(5)));

        scene.verdicts(61);

        assertThat(scene.ticket().team()).isEqualTo("presales");
        assertThat(scene.ticket().assignee()).contains("lin");
    }

    @Test
    void nothing_is_lowered_hidden_or_held_back_when_a_clock_speaks() {
        live(
                rule(
                        "wrong",
                        On.CLOCK_BREACHED,
                        List.of(),
                        new Action.Lower(Priority.P4),
                        new Action.AskApproval(),
                        new Action.SetAside()));
        scene.asks(0);
        var before = scene.ticket();

        scene.verdicts(61);

        assertThat(scene.ticket().priority()).isEqualTo(before.priority());
        assertThat(scene.ticket().care()).isEqualTo(before.care());
    }

    @Test
    void a_ticket_that_is_resolved_when_its_breach_is_recorded_is_no_occasion() {
        live(rule("late", On.CLOCK_BREACHED, List.of(), tag("late")));
        scene.asks(0);
        scene.resolves(70);

        assertThat(scene.verdicts(80)).contains("BREACHED FIRST_RESPONSE 60");

        assertThat(scene.ticket().tags()).isEmpty();
        assertThat(RuleReplay.recorded(scene.entries().getLast())).isEmpty();
        assertThat(rehearsed(scene.entries().getLast())).isEmpty();
    }

    @Test
    void an_answer_that_came_too_late_is_a_missed_promise_all_the_same() {
        live(rule("late", On.CLOCK_BREACHED, List.of(FIRST), tag("late")));
        scene.asks(0);
        scene.replies(70);

        scene.verdicts(80);

        assertThat(scene.ticket().tags()).containsExactly("late");
    }

    @Test
    void without_rules_nothing_is_remembered_and_every_verdict_can_be_rehearsed() {
        scene.asks(0);
        scene.verdicts(61);

        var breach = scene.entries().getLast();
        assertThat(RuleReplay.recorded(breach)).isEmpty();
        assertThat(rehearsed(breach)).containsExactly(new Outcome.Fired());
        assertThat(rehearsed(scene.entries().getFirst()))
                .as("a message")
                .containsExactly(new Outcome.OtherEvent());
    }

    @Test
    void looking_again_names_what_was_there_instead() {
        List<Condition> promised = List.of(new Condition.OfClock(Set.of(ClockKind.RESOLUTION)));
        var elsewhere = List.of(FIRST, new Condition.InTeam(Set.of("help")));
        live(
                rule("a", On.CLOCK_WARNED, promised, tag("a")),
                rule("b", On.CLOCK_WARNED, elsewhere, tag("b")),
                rule("c", On.CLOCK_WARNED, List.of(new Condition.Taken(true)), tag("c")),
                rule("d", On.CLOCK_BREACHED, List.of(), tag("d")));
        scene.asks(0);
        scene.verdicts(31);

        assertThat(again(scene.entries().getLast()))
                .containsExactly(
                        new Outcome.Failed(0, promised.getFirst(), List.of("first_response")),
                        new Outcome.Failed(1, elsewhere.getLast(), List.of("presales")),
                        new Outcome.Failed(0, new Condition.Taken(true), List.of("false")),
                        new Outcome.OtherEvent());
    }

    private void live(Rule... rules) {
        live = new RuleSet(1, List.of(rules));
        scene.rules(live);
    }

    private List<Outcome> again(Entry entry) {
        return outcomes(RuleReplay.again(entry, live).orElseThrow());
    }

    private static List<Outcome> rehearsed(Entry entry) {
        var late = rule("late", On.CLOCK_BREACHED, List.of(FIRST, NOBODY), tag("late"));
        return RuleReplay.rehearsed(
                        entry, new RuleSet(0, List.of(late)), Scene.SHOP, CustomerFields.UNKNOWN)
                .map(ClockRulesTest::outcomes)
                .orElse(List.of());
    }

    private static List<Outcome> outcomes(Trace trace) {
        return trace.steps().stream().map(Trace.Step::outcome).toList();
    }

    private static Action tag(String tag) {
        return new Action.Tag(tag);
    }

    private static Action raise(Priority to) {
        return new Action.Raise(to);
    }

    private static Rule rule(String id, On on, List<Condition> when, Action... then) {
        return new Rule(id, id, on, when, when.isEmpty(), List.of(then), false);
    }
}
