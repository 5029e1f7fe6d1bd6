package org.socialcare.sla;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.telling.Log;
import org.socialcare.aws.telling.Metrics;
import org.socialcare.aws.telling.UsedRules;
import org.socialcare.domain.clock.Conditions;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.clock.PolicyStep.Act;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.clock.Targets;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.ports.FindDue.Due;
import org.socialcare.domain.rules.LiveRules;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.settings.Brand;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemoryLookAgain;
import org.socialcare.testkit.memory.InMemorySettings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps of a policy, taken by whoever looks at what is due: after 30, 75 and 90 minutes. */
class StepsTest {
    private final InMemoryConversations store = new InMemoryConversations();
    private final TestClock clock = new TestClock();
    private final Clocks clocks = clocks();
    private final Change first = heard();
    private Conversation asked = first.after();

    @BeforeEach
    void somebody_has_the_ticket() {
        store.save(first);
        var assigned =
                Working.assign(
                        first.after(),
                        "a",
                        Optional.of("lin"),
                        "presales",
                        "lin",
                        "by-hand",
                        Some.NOW.plusSeconds(1));
        store.save(Some.done(assigned));
        asked = state();
    }

    @Test
    void a_nudge_a_word_to_the_lead_and_giving_back_are_each_taken_once() {
        clock.set(Timing.nextDue(asked).orElseThrow());
        assertThat(look()).isEqualTo(1);
        assertThat(look()).as("told again").isZero();
        assertThat(taken()).containsExactly(Act.NUDGE);

        clock.pass(Duration.ofMinutes(60));
        look();
        assertThat(taken()).containsExactly(Act.NUDGE, Act.TELL_LEAD);
        assertThat(state().ticket().orElseThrow().assignee()).isEmpty();
        Entry back = timeline().getLast();
        assertThat(((EntryBody.Assigned) back.body()).by()).isEqualTo("clock");
        assertThat(back.at()).as("when it changed hands").isEqualTo(clock.instant());
        assertThat(look()).isZero();
    }

    @Test
    void what_is_due_next_is_the_next_step() {
        assertThat(Timing.nextDue(asked)).contains(Some.NOW.plus(Duration.ofMinutes(30)));
        clock.set(Some.NOW.plus(Duration.ofMinutes(60)));
        look();

        assertThat(Timing.nextDue(state())).contains(Some.NOW.plus(Duration.ofMinutes(75)));
    }

    private int look() {
        return clocks.look(new Due(asked.id(), clock.instant()));
    }

    private List<Act> taken() {
        return timeline().stream()
                .map(Entry::body)
                .filter(EntryBody.Handled.Stepped.class::isInstance)
                .map(body -> ((EntryBody.Handled.Stepped) body).step().act())
                .toList();
    }

    private List<Entry> timeline() {
        return store.latest(asked.id(), Optional.empty(), 100).entries();
    }

    private Conversation state() {
        return store.find(asked.id()).orElseThrow();
    }

    private static Change heard() {
        return Receiving.decide(
                Optional.empty(),
                Some.message("Is it in stock?").at(Some.NOW).received(),
                Some.channel(),
                brand(),
                Optional.of(Some.understanding()),
                Some.NOW);
    }

    private Clocks clocks() {
        var brands = new InMemorySettings();
        brands.put(brand());
        var printed = new Printed();
        var rules =
                new UsedRules(
                        _ -> new LiveRules.Known(RuleSet.NONE),
                        "sla",
                        new Metrics(printed.stream(), clock),
                        new Log(printed.stream(), ""));
        return new Clocks(
                new InMemoryLookAgain(), store, store, store, brands, rules, clock, clock::pass);
    }

    private static Brand brand() {
        var hour = new Target(Duration.ofHours(1), false);
        var week = new Target(Duration.ofDays(7), false);
        return Some.brand()
                .withPolicies(
                        List.of(
                                new Policy(
                                        "stepping",
                                        1,
                                        1,
                                        Conditions.NONE,
                                        "",
                                        new Targets(hour, hour, week),
                                        99,
                                        List.of(
                                                new PolicyStep(50, Act.NUDGE, Set.of()),
                                                new PolicyStep(125, Act.TELL_LEAD, Set.of("duty")),
                                                new PolicyStep(150, Act.REASSIGN, Set.of())))));
    }
}
