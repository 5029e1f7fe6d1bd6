package org.socialcare.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.ports.KeepLedger;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.routing.Claim;
import org.socialcare.domain.routing.Ledger;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.GivingLimit;
import org.socialcare.domain.settings.Presence;
import org.socialcare.testkit.Some;
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
import java.util.stream.IntStream;

/** A team whose agents are given three tickets in ten minutes at most. */
class LimitTest {
    private static final String TICK = "{\"schedule\":\"routing-tick\"}";
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final InMemoryConversations store = new InMemoryConversations();
    private final InMemorySettings settings = new InMemorySettings(limited());
    private final Printed printed = new Printed();
    private final TestClock clock = new TestClock();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Asked asked = new Asked();
    private final Memory memory = new Memory(settings, store, asked, printed, clock);

    @BeforeEach
    void somebodyIsThere() {
        settings.save("mosaic", Some.online("lin"));
    }

    @Test
    void the_fourth_waits_until_the_first_is_ten_minutes_old_and_a_look_is_asked_for_then() {
        arrive(5);

        Invocation.of(handler(ledger, store), TICK);
        assertThat(linHas()).isEqualTo(3);
        assertThat(asked.later()).hasSize(1);
        clock.pass(Duration.ofSeconds(10));
        Invocation.of(handler(ledger, store), TICK);

        assertThat(linHas()).isEqualTo(3);
        assertThat(asked.later().getLast()).isEqualTo(Some.NOW.plus(WINDOW).plusSeconds(1));
        pass(WINDOW.minusSeconds(11));
        Invocation.of(handler(ledger, store), TICK);
        assertThat(linHas()).isEqualTo(3);
        pass(Duration.ofSeconds(2));
        Invocation.of(handler(ledger, store), TICK);
        assertThat(linHas()).isEqualTo(5);
    }

    @Test
    void one_look_is_asked_for_however_many_find_nobody() {
        arrive(5);
        Invocation.of(handler(ledger, store), TICK);
        clock.pass(Duration.ofSeconds(10));
        Invocation.of(handler(ledger, store), TICK);
        int asks = asked.later().size();

        for (int i = 0; i < 5; i++) {
            pass(Duration.ofSeconds(60));
            Invocation.of(handler(ledger, store), TICK);
        }

        assertThat(asked.later()).hasSize(asks);
    }

    @Test
    void what_is_held_back_is_counted() {
        arrive(5);

        Invocation.of(handler(ledger, store), TICK);

        assertThat(printed.linesWith("\"TicketsHeldByLimit\":2")).isEqualTo(1);
    }

    @Test
    void of_two_that_race_the_second_reckons_with_what_the_first_has_given() {
        arrive(6);

        Invocation.of(handler(new Raced(ledger), store), TICK);

        assertThat(linHas()).isEqualTo(3);
    }

    /** The mistake that the ledger's condition prevents. */
    @Test
    void without_the_condition_of_the_ledger_the_limit_would_be_exceeded() {
        arrive(6);

        Invocation.of(handler(new Raced(new Unconditional(ledger)), store), TICK);

        assertThat(linHas()).isGreaterThan(3);
    }

    @Test
    void what_a_worker_claimed_and_did_not_give_is_given_later() {
        arrive(5);
        SaveChange dying =
                _ -> {
                    throw new IllegalStateException("the table cannot be reached");
                };
        assertThatThrownBy(() -> Invocation.of(handler(ledger, dying), TICK))
                .isInstanceOf(IllegalStateException.class);
        assertThat(linHas()).isZero();
        clock.pass(Duration.ofSeconds(31));

        Invocation.of(handler(ledger, store), TICK);

        assertThat(linHas()).isEqualTo(3);
    }

    @Test
    void what_an_agent_took_counts() {
        var taken = arrive(1).getFirst();
        store.save(
                Some.done(
                        Working.assign(
                                store.find(taken).orElseThrow(),
                                "take",
                                Optional.of("lin"),
                                "presales",
                                "lin",
                                "by-hand",
                                clock.instant())));
        ledger.keep(
                "mosaic",
                ledger.ledger("mosaic")
                        .claimed(
                                new Claim(
                                        taken,
                                        Optional.empty(),
                                        "lin",
                                        clock.instant(),
                                        Optional.of("presales"))));
        arrive(5);

        Invocation.of(handler(ledger, store), TICK);

        assertThat(linHas()).isEqualTo(3);
    }

    private List<ConversationId> arrive(int tickets) {
        return arrive(tickets, clock.instant());
    }

    private List<ConversationId> arrive(int tickets, Instant at) {
        return IntStream.range(0, tickets)
                .mapToObj(
                        i -> {
                            var message = Some.message("?").from(Some.unique("c")).at(at);
                            var change = Some.change(Optional.empty(), message);
                            store.save(change);
                            return change.after().id();
                        })
                .toList();
    }

    private int linHas() {
        return store.countAssignedTo("lin", 1000);
    }

    /** Lin stays at the desk meanwhile. */
    private void pass(Duration time) {
        clock.pass(time);
        settings.save(
                "mosaic", new Presence("lin", Presence.Status.ONLINE, Some.NOW, clock.instant()));
    }

    private Handler handler(KeepLedger ledgers, SaveChange changes) {
        return memory.handler(settings, store, ledgers, changes);
    }

    private static Brand limited() {
        var known = Some.brand();
        var limit = new GivingLimit(3, WINDOW);
        return known.withTeams(known.teams().stream().map(team -> team.limited(limit)).toList())
                .withAgents(
                        List.of(
                                new Agent(
                                        "lin",
                                        "Lin",
                                        Set.of("presales", "aftersales"),
                                        Set.of(),
                                        Set.of(),
                                        50,
                                        "",
                                        1)));
    }

    /** Before the first thing is kept another worker gives out what is due before. */
    private final class Raced implements KeepLedger {
        private final KeepLedger real;
        private boolean begun;

        Raced(KeepLedger real) {
            this.real = real;
        }

        @Override
        public Ledger ledger(String brand) {
            return real.ledger(brand);
        }

        @Override
        public boolean keep(String brand, Ledger next) {
            if (!begun) {
                begun = true;
                arrive(3, clock.instant().minusSeconds(60));
                Invocation.of(handler(real, store), TICK);
            }
            return real.keep(brand, next);
        }
    }

    /** A store that takes whatever comes. */
    private record Unconditional(KeepLedger real) implements KeepLedger {
        @Override
        public Ledger ledger(String brand) {
            return real.ledger(brand);
        }

        @Override
        public boolean keep(String brand, Ledger next) {
            return real.keep(brand, next.at(real.ledger(brand).version()));
        }
    }
}
