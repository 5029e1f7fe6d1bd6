package org.socialcare.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.telling.Log;
import org.socialcare.aws.telling.Metrics;
import org.socialcare.aws.telling.UsedRules;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.EntryBody.ClockVerdict;
import org.socialcare.domain.conversation.EntryBody.Verdict;
import org.socialcare.domain.conversation.Reapplying;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.handover.IntroductionRun;
import org.socialcare.domain.ports.FindDue.Due;
import org.socialcare.domain.ports.LookAgain;
import org.socialcare.domain.ports.OrderReapply.Page;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.reapply.PolicySet;
import org.socialcare.domain.reapply.ReapplyRun;
import org.socialcare.domain.rules.Action;
import org.socialcare.domain.rules.Condition;
import org.socialcare.domain.rules.LiveRules;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.rules.Rule;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.lambda.QueueEvent;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemoryCursor;
import org.socialcare.testkit.memory.InMemoryLookAgain;
import org.socialcare.testkit.memory.InMemoryReapplies;
import org.socialcare.testkit.memory.InMemorySettings;
import org.socialcare.wire.facts.DueJson;
import org.socialcare.wire.facts.FactJson;
import org.socialcare.wire.handover.IntroductionStretchJson;
import org.socialcare.wire.reapply.ReapplyPageJson;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

class HandlerTest {
    private static final String SWEEP = "{\"schedule\":\"sla-sweep\"}";
    private static final InMemorySettings NO_BRANDS = new InMemorySettings();

    private final InMemoryConversations store = new InMemoryConversations();
    private final InMemoryLookAgain queue = new InMemoryLookAgain();
    private final InMemoryCursor cursor = new InMemoryCursor();
    private final InMemoryReapplies runs = new InMemoryReapplies();
    private final IntroductionRoom introductions = new IntroductionRoom();
    private final Printed printed = new Printed();
    private final TestClock clock = new TestClock();
    private final InMemorySettings brands = new InMemorySettings();
    private LiveRules live = new LiveRules.Known(RuleSet.NONE);
    private int rulesRead;
    private final Handler handler = handler(queue, store);

    @BeforeEach
    void the_brand_is_set_up() {
        brands.put(Some.brand());
    }

    @Test
    void the_sample_records_the_warning_that_is_due() {
        var message =
                Some.message("Is the blue lamp still in stock?")
                        .withId("m_sample_1")
                        .from("770001");
        var id = heard(Some.change(Optional.empty(), message));
        clock.set(due(id).at());

        assertThat(Invocation.of(handler, Invocation.sample()))
                .isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(verdicts(id)).extracting(ClockVerdict::verdict).containsExactly(Verdict.WARNED);
    }

    @Test
    void a_sweep_hands_over_what_falls_due_within_two_minutes_and_no_more() {
        var soon = heard();
        clock.set(due(soon).at().minusSeconds(90));
        var later = heardAt(clock.instant());

        Invocation.of(handler, SWEEP);

        assertThat(queue.asked()).containsExactly(due(soon)).doesNotContain(due(later));
    }

    @Test
    void one_sweep_after_another_hands_everything_over_once() {
        var id = heard();
        clock.set(due(id).at().minusSeconds(90));

        Invocation.of(handler, SWEEP);
        clock.pass(Duration.ofMinutes(1));
        Invocation.of(handler, SWEEP);

        assertThat(queue.asked()).containsExactly(due(id));
    }

    @Test
    void missed_sweeps_are_caught_up() {
        Invocation.of(handler, SWEEP);
        var id = heard();
        clock.pass(Duration.ofHours(7));

        Invocation.of(handler, SWEEP);

        assertThat(queue.asked()).containsExactly(due(id));
        assertThat(cursor.reached("clocks")).contains(clock.instant().plus(Duration.ofMinutes(2)));
    }

    @Test
    void a_sweep_whose_queue_takes_nothing_is_made_again() {
        var id = heard();
        clock.set(due(id).at().minusSeconds(90));
        LookAgain broken =
                _ -> {
                    throw new IllegalStateException("the queue takes nothing");
                };

        assertThatThrownBy(() -> Invocation.of(handler(broken, store), SWEEP))
                .isInstanceOf(IllegalStateException.class);
        Invocation.of(handler, SWEEP);

        assertThat(queue.asked()).containsExactly(due(id));
    }

    @Test
    void a_message_that_comes_within_half_a_second_before_its_instant_is_waited_with() {
        var id = heard();
        var warning = due(id);
        clock.set(warning.at().minusMillis(300));

        assertThat(look(warning)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(verdicts(id)).hasSize(1);
        assertThat(queue.asked()).isEmpty();
        assertThat(clock.instant()).isEqualTo(warning.at());
    }

    @Test
    void a_message_that_comes_earlier_goes_back_for_its_instant() {
        var id = heard();
        clock.set(due(id).at().minusMillis(501));

        assertThat(look(due(id))).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(queue.asked()).containsExactly(due(id));
        assertThat(verdicts(id)).isEmpty();
    }

    @Test
    void what_one_batch_brings_speaks_in_the_order_of_its_instants() {
        var first = heard();
        var second = heardAt(Some.NOW.plusMillis(400));
        var warning = due(first);
        clock.set(warning.at().minusMillis(1));
        var event =
                QueueEvent.of("due")
                        .with("", DueJson.write(due(second)))
                        .with("", DueJson.write(warning))
                        .json();

        List<Instant> said = new ArrayList<>();
        SaveChange noting =
                change -> {
                    said.add(clock.instant());
                    return store.save(change);
                };

        Invocation.of(handler(queue, noting), event);

        assertThat(said).containsExactly(warning.at(), warning.at().plusMillis(400));
    }

    @Test
    void a_machine_that_is_set_back_while_it_looks_loses_no_verdict() {
        var id = heard();
        var warning = due(id);
        var looks = new ArrayDeque<>(List.of(warning.at(), warning.at().minusSeconds(3)));
        InstantSource setBack = () -> Objects.requireNonNull(looks.poll());
        var clocks = new Clocks(queue, store, store, store, brands, rules(), setBack, _ -> {});

        clocks.look(warning);

        assertThat(verdicts(id).size() + queue.asked().size()).isEqualTo(1);
    }

    @Test
    void a_clock_that_was_stopped_says_nothing() {
        var id = heard();
        var warning = due(id);
        var resolved = Working.resolve(state(id), "x1", "lin", "solved", Some.NOW.plusSeconds(60));
        store.save(Some.done(resolved));
        clock.set(warning.at());

        assertThat(look(warning)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(verdicts(id)).isEmpty();
    }

    @Test
    void a_breach_is_recorded_once_at_its_due_instant_however_often_and_late_it_is_told() {
        var id = heard();
        var warning = due(id);
        clock.set(warning.at());
        look(warning);
        var breach = due(id);
        clock.set(breach.at().plusSeconds(40));

        look(breach);
        look(breach);

        assertThat(verdicts(id))
                .extracting(ClockVerdict::verdict)
                .containsExactly(Verdict.WARNED, Verdict.BREACHED);
        assertThat(verdicts(id).getLast().due()).isEqualTo(breach.at());
    }

    @Test
    void a_breach_that_the_state_has_lost_is_not_told_again_and_keeps_no_other_clock_waiting() {
        var question = Some.message("Is it in stock?");
        var id = heard(Some.change(Optional.empty(), question.at(Some.NOW.plusSeconds(1))));
        var first = due(id);
        clock.set(first.at().plus(Duration.ofHours(1)));
        look(first);
        var breach = verdicts(id).getLast();

        // an answer from the shop's own app that was in time, and then a question before the first
        hears(id, question.withId("own").asEcho().at(breach.due()));
        hears(id, question.withId("earlier").at(Some.NOW));
        hears(id, question.withId("next").at(clock.instant()));
        var next = due(id);
        clock.pass(Duration.ofDays(30));
        look(next);

        assertThat(verdicts(id))
                .filteredOn(said -> said.verdict() == Verdict.BREACHED)
                .extracting(ClockVerdict::clock)
                .containsOnlyOnce(ClockKind.FIRST_RESPONSE)
                .contains(ClockKind.NEXT_RESPONSE);
        assertThat(Timing.nextDue(state(id))).isEmpty();
    }

    @Test
    void after_a_long_silence_one_look_records_all_that_was_missed() {
        var id = heard();
        var warning = due(id);
        clock.set(warning.at().plus(Duration.ofDays(30)));

        look(warning);

        assertThat(verdicts(id)).hasSize(4);
        assertThat(Timing.nextDue(state(id))).isEmpty();
    }

    @Test
    void the_fact_of_a_clock_that_falls_due_soon_is_understood_as_well() {
        var change = Some.change(Optional.empty(), Some.message("Is it in stock?"));
        var id = heard(change);
        var fact = FactJson.of(change.entry());
        var body = "{\"detail-type\":\"" + fact.type() + "\",\"detail\":" + fact.text() + "}";
        clock.set(due(id).at());

        Invocation.of(handler, QueueEvent.of("due").with("", body).json());

        assertThat(verdicts(id)).hasSize(1);
    }

    @Test
    void whoever_was_overtaken_looks_at_what_the_other_left() {
        var id = heard();
        clock.set(due(id).at());
        var overtaking = handler(queue, new NoteInBetween());

        Invocation.of(overtaking, event(DueJson.write(due(id))));

        assertThat(verdicts(id)).hasSize(1);
    }

    @Test
    void a_rule_of_the_brand_fires_in_the_change_that_records_the_verdict() {
        live = new LiveRules.Known(new RuleSet(4, List.of(late())));
        var id = heard();
        var warning = due(id);
        clock.set(warning.at());
        look(warning);
        var breach = due(id);
        clock.set(breach.at());

        look(breach);

        assertThat(state(id).ticket().orElseThrow().tags()).containsExactly("late");
        assertThat(state(id).version()).as("no write more").isEqualTo(3);
        assertThat(verdicts(id).getFirst().rules().orElseThrow().rules()).isEmpty();
        assertThat(verdicts(id).getLast().rules().orElseThrow().rules()).containsExactly("late");
    }

    @Test
    void rules_that_cannot_be_read_are_told_and_the_verdict_is_recorded_without() {
        live = new LiveRules.Unreadable();
        var id = heard();
        clock.set(due(id).at());

        assertThat(look(due(id))).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(verdicts(id)).hasSize(1);
        assertThat(verdicts(id).getFirst().rules()).isEmpty();
        assertThat(printed.linesWith("RulesUnreadable")).isEqualTo(1);
    }

    @Test
    void a_verdict_of_a_brand_that_is_gone_is_recorded_without_rules() {
        var id = heard(Some.change(Optional.empty(), Some.message("Is it in stock?")));
        var nobody = new Clocks(queue, store, store, store, NO_BRANDS, rules(), clock, clock::pass);
        clock.set(due(id).at());

        assertThat(nobody.look(due(id))).isEqualTo(1);
        assertThat(rulesRead).isZero();
    }

    @Test
    void whoever_looks_in_vain_reads_no_rules() {
        var id = heard();
        var warning = due(id);
        store.save(
                Some.done(
                        Working.resolve(
                                state(id), "x1", "lin", "solved", Some.NOW.plusSeconds(60))));
        clock.set(warning.at());

        look(warning);

        assertThat(rulesRead).isZero();
    }

    @Test
    void what_cannot_be_read_goes_back_alone() {
        var id = heard();
        clock.set(due(id).at());
        var event =
                QueueEvent.of("due").with("", "not json").with("", DueJson.write(due(id))).json();

        assertThat(Invocation.of(handler, event)).isEqualTo(QueueEvent.failed("m0"));
        assertThat(verdicts(id)).hasSize(1);
    }

    @Test
    void a_conversation_that_is_not_there_says_nothing() {
        var nowhere = new Due(new ConversationId("facebook.mosaic.none"), Some.NOW);

        assertThat(look(nowhere)).isEqualTo(Invocation.NOTHING_FAILED);
    }

    @Test
    void a_page_of_a_run_comes_in_the_same_queue_and_a_lost_one_is_sent_again_by_the_sweep() {
        var brand = Some.brand();
        var wish = new Reapplying.Wish("r1", "sofia", "Agreed anew");
        runs.begin(ReapplyRun.ordered(brand.id(), wish, PolicySet.of(brand), clock.instant()));
        heard();

        clock.pass(Reapplies.LOST);
        Invocation.of(handler, SWEEP);
        var first = new Page(brand.id(), "r1", 0);
        assertThat(runs.ordered()).containsExactly(first);
        Invocation.of(handler, event(ReapplyPageJson.write(first)));

        var next = new Page(brand.id(), "r1", 1);
        assertThat(runs.ordered()).containsExactly(next);
        assertThat(Invocation.of(handler, event(ReapplyPageJson.write(next))))
                .isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(runs.find(brand.id(), "r1").orElseThrow().progress().unchanged()).isEqualTo(1);
    }

    @Test
    void introductions_come_in_the_same_queue_and_a_lost_stretch_is_sent_again_by_the_sweep() {
        introductions.customers(1);
        introductions.start(20);
        introductions.clock.pass(IntroductionRun.LOST);
        Invocation.of(handler, SWEEP);
        var first = introductions.stretch(1);
        assertThat(introductions.introductions.ordered()).containsExactly(first);
        var id = heard();
        clock.set(due(id).at());
        var event =
                QueueEvent.of("due")
                        .with("", IntroductionStretchJson.write(first))
                        .with("", DueJson.write(due(id)))
                        .json();

        assertThat(Invocation.of(handler, event)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(introductions.said()).containsExactly("c1");
        assertThat(verdicts(id)).hasSize(1);
    }

    private static Rule late() {
        return new Rule(
                "late",
                "Late",
                On.CLOCK_BREACHED,
                List.of(new Condition.OfClock(Set.of(ClockKind.FIRST_RESPONSE))),
                false,
                List.of(new Action.Tag("late")),
                false);
    }

    private Handler handler(LookAgain again, SaveChange changes) {
        return new Handler(
                new Sweep(store, again, cursor, clock),
                new Clocks(again, store, changes, store, brands, rules(), clock, clock::pass),
                new Reapplies(
                        runs,
                        runs,
                        store,
                        brands,
                        new ReapplyPage(store, changes, clock, log()),
                        clock),
                introductions.sla(introductions.store),
                log());
    }

    private Log log() {
        return new Log(printed.stream(), "");
    }

    private UsedRules rules() {
        return new UsedRules(this::live, "sla", new Metrics(printed.stream(), clock), log());
    }

    private LiveRules live(String brand) {
        rulesRead++;
        return live;
    }

    private String look(Due due) {
        return Invocation.of(handler, event(DueJson.write(due)));
    }

    private static String event(String body) {
        return QueueEvent.of("due").with("", body).json();
    }

    private ConversationId heard() {
        return heardAt(Some.NOW);
    }

    private ConversationId heardAt(Instant at) {
        return heard(Some.change(Optional.empty(), Some.message("Is it in stock?").at(at)));
    }

    private ConversationId heard(Change change) {
        store.save(change);
        return change.after().id();
    }

    private void hears(ConversationId id, SomeMessage message) {
        store.save(Some.change(Optional.of(state(id)), message));
    }

    private Conversation state(ConversationId id) {
        return store.find(id).orElseThrow();
    }

    private Due due(ConversationId id) {
        return new Due(id, Timing.nextDue(state(id)).orElseThrow());
    }

    private List<ClockVerdict> verdicts(ConversationId id) {
        return store.latest(id, Optional.empty(), 100).entries().stream()
                .filter(e -> e.body() instanceof ClockVerdict)
                .map(e -> (ClockVerdict) e.body())
                .toList();
    }

    /** Somebody at the desk writes a note just before the first verdict is saved. */
    private final class NoteInBetween implements SaveChange {
        private boolean written;

        @Override
        public Saved save(Change change) {
            if (!written) {
                written = true;
                var before = state(change.after().id());
                store.save(Some.done(Working.note(before, "n1", "lin", "calling", Some.NOW)));
            }
            return store.save(change);
        }
    }
}
