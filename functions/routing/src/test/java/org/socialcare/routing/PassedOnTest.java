package org.socialcare.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.clock.Targets;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Escalating;
import org.socialcare.domain.conversation.Escalation;
import org.socialcare.domain.conversation.EscalationWish;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Presence;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemoryLedger;
import org.socialcare.testkit.memory.InMemorySettings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Eleni has passed her ticket on to Lin, who leads the team with Mei; Sam works in it too. Lin has
 * answered and gone, and the customer writes again: an answer is promised within two hours.
 */
class PassedOnTest {
    private static final String TICK = "{\"schedule\":\"routing-tick\"}";
    private static final ReplyRules RULES = ReplyRules.of("facebook");
    private static final Duration PROMISED = Duration.ofHours(2);

    private final Brand brand = brand();
    private final InMemoryConversations store = new InMemoryConversations();
    private final InMemorySettings settings = new InMemorySettings(brand);
    private final TestClock clock = new TestClock();
    private final Printed printed = new Printed();
    private final Memory memory = new Memory(settings, store, new Asked(), printed, clock);
    private final Handler handler = memory.handler(settings, store, new InMemoryLedger(), store);
    private final SomeMessage message = Some.message("Give me my money back");
    private final ConversationId id = message.received().conversation();

    @BeforeEach
    void theCustomerWritesAgain() {
        asks();
        status("lin", Presence.Status.ONLINE);
        done(
                Working.assign(
                        state(), "a", Optional.of("eleni"), "presales", "eleni", "taken", now()));
        done(Escalating.escalate(state(), brand, RULES, "e", up(), now()));
        done(Working.reply(state(), brand, RULES, "r", "lin", "I look into it", now()));
        status("lin", Presence.Status.OFFLINE);
        status("eleni", Presence.Status.ONLINE);
        status("sam", Presence.Status.ONLINE);
        clock.pass(Duration.ofMinutes(1));
        asks();
    }

    @Test
    void the_other_lead_has_it() {
        status("mei", Presence.Status.ONLINE);

        Invocation.of(handler, TICK);

        assertThat(ticket().assignee()).contains("mei");
        assertThat(ticket().care().stepsUp()).hasSize(1);
    }

    @Test
    void with_no_lead_there_it_waits_and_the_first_of_them_who_comes_has_it() {
        Invocation.of(handler, TICK);
        assertThat(ticket().assignee()).isEmpty();

        pass(Duration.ofMinutes(60));
        Invocation.of(handler, TICK);
        assertThat(ticket().assignee()).isEmpty();

        status("lin", Presence.Status.ONLINE);
        Invocation.of(handler, TICK);
        assertThat(ticket().assignee()).contains("lin");
    }

    @Test
    void ten_minutes_before_it_is_due_another_has_it_but_who_passed_it_on_and_it_is_still_up() {
        Invocation.of(handler, TICK);
        pass(PROMISED.minusMinutes(10).minusSeconds(1));
        Invocation.of(handler, TICK);
        assertThat(ticket().assignee()).isEmpty();

        pass(Duration.ofSeconds(1));
        Invocation.of(handler, TICK);

        assertThat(ticket().assignee()).contains("sam");
        assertThat(ticket().care().stepsUp()).as("it is marked still").hasSize(1);
        assertThat(store.escalated("mosaic", 9)).hasSize(1);
    }

    @Test
    void where_only_who_passed_it_on_is_there_it_goes_on_waiting_for_everybody_else() {
        status("sam", Presence.Status.OFFLINE);
        pass(PROMISED);
        status("sam", Presence.Status.OFFLINE);

        Invocation.of(handler, TICK);

        assertThat(ticket().assignee()).isEmpty();
    }

    private void asks() {
        var again = Some.message("Well?").from(message.customer()).at(now());
        store.save(
                Receiving.decide(
                        store.find(id),
                        again.received(),
                        Some.channel(),
                        brand,
                        Optional.of(Some.understanding()),
                        now()));
    }

    private void done(Decision decision) {
        store.save(Some.done(decision));
    }

    private Conversation state() {
        return store.find(id).orElseThrow();
    }

    private Ticket ticket() {
        return state().running().orElseThrow();
    }

    private Instant now() {
        return clock.instant();
    }

    /** Those who are there stay. */
    private void pass(Duration time) {
        clock.pass(time);
        status("eleni", Presence.Status.ONLINE);
        status("sam", Presence.Status.ONLINE);
    }

    private void status(String agent, Presence.Status status) {
        settings.save("mosaic", new Presence(agent, status, now(), now()));
    }

    private static EscalationWish up() {
        return new EscalationWish(
                "eleni",
                new EscalationWish.Target.Superior(Optional.of("lin")),
                Escalation.Reason.NEEDS_AUTHORITY,
                "She wants a refund",
                "",
                Optional.empty(),
                Optional.empty());
    }

    private static Brand brand() {
        Brand known = Some.brand();
        return known.withTeams(
                        known.teams().stream()
                                .map(team -> team.ledBy(Set.of("lin", "mei"), ""))
                                .toList())
                .withPolicies(known.policies().stream().map(PassedOnTest::promising).toList())
                .withAgents(List.of(agent("eleni"), agent("lin"), agent("mei"), agent("sam")));
    }

    private static Policy promising(Policy policy) {
        Target soon = new Target(PROMISED, false);
        return new Policy(
                policy.id(),
                policy.version() + 1,
                policy.order(),
                policy.when(),
                "",
                new Targets(soon, soon, new Target(PROMISED.multipliedBy(4), false)),
                policy.warnPercent(),
                policy.steps());
    }

    private static Agent agent(String id) {
        return new Agent(id, id, Set.of("presales"), Set.of(), Set.of(), 5, "", 1);
    }
}
