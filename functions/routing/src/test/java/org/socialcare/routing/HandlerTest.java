package org.socialcare.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.EntryBody.Assigned;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.FindJobs;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.presence.PresenceChange;
import org.socialcare.domain.routing.Job;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.settings.Team;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.lambda.QueueEvent;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemoryLedger;
import org.socialcare.testkit.memory.InMemorySettings;
import org.socialcare.wire.facts.FactJson;
import org.socialcare.wire.facts.LookOnJson;
import org.socialcare.wire.facts.PresenceChangedJson;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class HandlerTest {
    private static final String TICK = "{\"schedule\":\"routing-tick\"}";
    private static final String QUEUE = "assignments.fifo";

    private final InMemoryConversations store = new InMemoryConversations();
    private final InMemorySettings settings = new InMemorySettings(Some.brand());
    private final Printed printed = new Printed();
    private final TestClock clock = new TestClock();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Asked asked = new Asked();
    private final Memory memory = new Memory(settings, store, asked, printed, clock);
    private final Handler handler = handler(store);

    @Test
    void the_sample_gives_the_ticket_to_the_agent_who_is_there() {
        settings.save("mosaic", Some.online("lin"));
        var id =
                opened(
                        Some.message("Is the blue lamp still in stock?")
                                .withId("m_sample_1")
                                .from("770001"));

        assertThat(Invocation.of(handler, Invocation.sample()))
                .isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(assignee(id)).contains("lin");
    }

    @Test
    void a_ticket_waits_while_nobody_is_there() {
        var id = opened();

        Invocation.of(handler, TICK);

        assertThat(assignee(id)).isEmpty();
    }

    @Test
    void whoever_comes_gets_what_waited() {
        var id = opened();
        settings.save("mosaic", Some.online("eleni"));
        var came = PresenceChangedJson.write("mosaic", Some.online("eleni"));

        Invocation.of(handler, QueueEvent.of(QUEUE).with("mosaic", came).json());

        assertThat(assignee(id)).contains("eleni");
    }

    @Test
    void an_absent_agents_tickets_go_to_one_who_is_there() {
        var id = opened();
        settings.save("mosaic", Some.online("lin"));
        Invocation.of(handler, TICK);
        assertThat(assignee(id)).contains("lin");

        settings.save("mosaic", left("lin"));
        settings.save("mosaic", Some.online("eleni"));
        Invocation.of(handler, TICK);

        assertThat(assignee(id)).contains("eleni");
        assertThat(assignments(id).getLast().reason()).isEqualTo("absent");
    }

    @Test
    void an_absent_agents_tickets_return_to_the_team_and_are_given_out_later() {
        var id = opened();
        settings.save("mosaic", Some.online("lin"));
        Invocation.of(handler, TICK);

        settings.save("mosaic", left("lin"));
        Invocation.of(handler, TICK);
        assertThat(assignee(id)).isEmpty();

        settings.save("mosaic", Some.online("eleni"));
        Invocation.of(handler, TICK);
        assertThat(assignee(id)).contains("eleni");
    }

    @Test
    void an_agent_whose_desk_has_been_silent_counts_as_absent() {
        var id = opened();
        settings.save("mosaic", Some.online("lin"));
        Invocation.of(handler, TICK);
        clock.pass(Duration.ofMinutes(6));

        Invocation.of(handler, TICK);

        assertThat(assignee(id)).isEmpty();
    }

    @Test
    void a_silence_is_put_on_record_once_from_the_last_sign_of_life_on() {
        settings.save("mosaic", Some.online("lin"));
        clock.pass(Duration.ofMinutes(6));

        Invocation.of(handler, TICK);
        Invocation.of(handler, TICK);

        var changes = settings.changes("mosaic", "lin", Instant.EPOCH, clock.instant());
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().cause()).isEqualTo(PresenceChange.Cause.SILENT);
        assertThat(changes.getFirst().at()).isEqualTo(Some.NOW);
    }

    @Test
    void a_ticket_that_is_left_alone_comes_back_once_and_not_to_the_same_agent() {
        settings.put(returningAfter(Duration.ofMinutes(2)));
        var id = opened();
        settings.save("mosaic", Some.online("lin"));
        Invocation.of(handler, TICK);
        clock.pass(Duration.ofMinutes(2));

        Invocation.of(handler, TICK);
        Invocation.of(handler, TICK);

        assertThat(assignee(id)).isEmpty();
        assertThat(assignments(id)).hasSize(2);
        assertThat(assignments(id).getLast().reason()).isEqualTo("sat-on-it");
        settings.save("mosaic", Some.online("eleni"));
        Invocation.of(handler, TICK);
        assertThat(assignee(id)).contains("eleni");
    }

    @Test
    void tickets_nobody_can_take_do_not_hide_one_that_somebody_can_take() {
        var known = Some.brand();
        var greek = known.agents().stream().filter(it -> it.id().equals("eleni")).toList();
        settings.put(with(known.teams(), greek));
        for (int i = 0; i < 101; i++) {
            var change = Some.change(Optional.empty(), Some.message("?").from("early-" + i));
            store.save(change);
            store.save(
                    Some.done(
                            Working.assign(
                                    change.after(),
                                    "a" + i,
                                    Optional.empty(),
                                    "aftersales",
                                    "lead",
                                    "by-hand",
                                    Some.NOW)));
        }
        settings.save("mosaic", Some.online("eleni"));

        var id = opened(Some.message("late").from("late"));
        Invocation.of(handler, TICK);

        assertThat(assignee(id)).contains("eleni");
    }

    @Test
    void it_looks_again_and_again_while_there_is_more_than_one_look_shows() {
        settings.put(roomy(150));
        for (int i = 0; i < 120; i++) {
            store.save(Some.change(Optional.empty(), Some.message("?").from("c-" + i)));
        }
        settings.save("mosaic", Some.online("lin"));

        Invocation.of(handler, TICK);

        assertThat(store.countAssignedTo("lin", 1000)).isEqualTo(120);
        assertThat(asked.atOnce()).isEmpty();
    }

    @Test
    void what_its_time_does_not_suffice_for_it_asks_itself_to_do() {
        settings.put(roomy(150));
        for (int i = 0; i < 120; i++) {
            store.save(Some.change(Optional.empty(), Some.message("?").from("c-" + i)));
        }
        settings.save("mosaic", Some.online("lin"));
        var slow =
                handler(
                        change -> {
                            clock.pass(Duration.ofMillis(150));
                            return store.save(change);
                        });

        Invocation.of(slow, TICK);

        assertThat(store.countAssignedTo("lin", 1000)).isEqualTo(100);
        assertThat(asked.atOnce()).containsExactly("mosaic");
        var itself = QueueEvent.of(QUEUE).with("mosaic", LookOnJson.write("mosaic")).json();
        assertThat(Invocation.of(slow, itself)).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(store.countAssignedTo("lin", 1000)).isEqualTo(120);
    }

    @Test
    void a_ticket_that_a_customer_goes_on_writing_in_is_given_all_the_same() {
        settings.save("mosaic", Some.online("lin"));
        var id = opened(Some.message("Hello").from("talker"));
        var talking = new ArrayList<>(List.of("and", "another", "thing"));

        Invocation.of(
                handler(
                        change -> {
                            if (!talking.isEmpty()) {
                                var more = Some.message(talking.removeFirst()).from("talker");
                                store.save(Some.change(Optional.of(state(id)), more));
                            }
                            return store.save(change);
                        }),
                TICK);

        assertThat(talking).isEmpty();
        assertThat(assignee(id)).contains("lin");
    }

    @Test
    void an_answer_that_makes_room_lets_the_next_ticket_in() {
        settings.put(roomy(1));
        settings.save("mosaic", Some.online("lin"));
        var first = opened();
        Invocation.of(handler, TICK);
        var second = opened();
        Invocation.of(handler, TICK);
        assertThat(assignee(second)).isEmpty();

        var reply =
                Some.done(
                        Working.reply(
                                state(first),
                                settings.brand("mosaic").orElseThrow(),
                                Some.RULES,
                                "r1",
                                "lin",
                                "Yes.",
                                clock.instant()));
        store.save(reply);
        Invocation.of(handler, QueueEvent.of(QUEUE).with("mosaic", told(reply)).json());

        assertThat(assignee(second)).contains("lin");
    }

    @Test
    void where_nothing_waits_an_answer_costs_one_question_for_each_team() {
        settings.save("mosaic", Some.online("lin"));
        var id = opened();
        Invocation.of(handler, TICK);
        var resolved =
                Some.done(Working.resolve(state(id), "r1", "lin", "answered", clock.instant()));
        store.save(resolved);
        var counted = new CountedJobs();
        var counting = memory.handler(settings, counted, ledger, store);

        Invocation.of(counting, QueueEvent.of(QUEUE).with("mosaic", told(resolved)).json());

        assertThat(counted.waits).isEqualTo(Some.brand().teams().size());
        assertThat(counted.holds).isZero();
    }

    @Test
    void a_customer_who_writes_again_to_somebody_who_left_is_not_kept_waiting() {
        settings.save("mosaic", Some.online("lin"));
        var id = opened(Some.message("Is it in stock?").from("back"));
        Invocation.of(handler, TICK);
        store.save(
                Some.done(
                        Working.reply(
                                state(id),
                                Some.brand(),
                                Some.RULES,
                                "r1",
                                "lin",
                                "Yes.",
                                clock.instant())));
        settings.save("mosaic", left("lin"));
        settings.save("mosaic", Some.online("eleni"));
        Invocation.of(handler, TICK);
        assertThat(assignee(id)).contains("lin");

        clock.pass(Duration.ofMinutes(1));
        var again =
                Some.change(
                        Optional.of(state(id)),
                        Some.message("Which size?").from("back").at(clock.instant()));
        store.save(again);
        Invocation.of(handler, QueueEvent.of(QUEUE).with("mosaic", told(again)).json());

        assertThat(assignee(id)).contains("eleni");
    }

    private static String told(Change change) {
        var fact = FactJson.of(change.entry());
        return "{\"detail-type\":\"" + fact.type() + "\",\"detail\":" + fact.text() + "}";
    }

    private static Brand roomy(int capacity) {
        var agents =
                Some.brand().agents().stream()
                        .map(
                                it ->
                                        new Agent(
                                                it.id(),
                                                it.name(),
                                                it.teams(),
                                                Set.of(),
                                                it.channels(),
                                                capacity,
                                                it.shift(),
                                                it.version()))
                        .toList();
        return with(Some.brand().teams(), agents);
    }

    private static Brand returningAfter(Duration limit) {
        var teams =
                Some.brand().teams().stream()
                        .map(
                                it ->
                                        new Team(
                                                it.id(),
                                                it.name(),
                                                it.calendar(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                "",
                                                Optional.of(limit),
                                                List.of(),
                                                1))
                        .toList();
        return with(teams, Some.brand().agents());
    }

    private static Brand with(List<Team> teams, List<Agent> agents) {
        var known = Some.brand();
        return known.withTeams(teams).withAgents(agents);
    }

    @Test
    void told_twice_a_ticket_is_given_once() {
        settings.save("mosaic", Some.online("lin"));
        opened(
                Some.message("Is the blue lamp still in stock?")
                        .withId("m_sample_1")
                        .from("770001"));

        Invocation.of(handler, Invocation.sample());
        Invocation.of(handler, Invocation.sample());

        assertThat(store.assignedTo("lin", Optional.empty(), 10).cards()).hasSize(1);
        assertThat(assignments(only())).hasSize(1);
    }

    @Test
    void a_ticket_that_somebody_took_meanwhile_stays_with_them() {
        var id = opened();
        settings.save("mosaic", Some.online("lin"));

        Invocation.of(handler(new TakenInBetween()), TICK);

        assertThat(assignee(id)).contains("sam");
        assertThat(assignments(id)).hasSize(1);
    }

    @Test
    void a_brand_that_rings_often_in_one_batch_is_looked_at_once() {
        settings.save("mosaic", Some.online("lin"));
        var change = Some.change(Optional.empty(), Some.message("one"));
        store.save(change);
        var fact = FactJson.of(change.entry());
        var body = "{\"detail-type\":\"" + fact.type() + "\",\"detail\":" + fact.text() + "}";

        var answer =
                Invocation.of(
                        handler,
                        QueueEvent.of(QUEUE).with("mosaic", body).with("mosaic", body).json());

        assertThat(answer).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(assignments(change.after().id())).hasSize(1);
    }

    @Test
    void a_brand_that_is_gone_has_nothing_to_give_out() {
        var came = PresenceChangedJson.write("gone", Some.online("lin"));

        var answer = Invocation.of(handler, QueueEvent.of(QUEUE).with("gone", came).json());

        assertThat(answer).isEqualTo(Invocation.NOTHING_FAILED);
    }

    @Test
    void a_brand_for_which_it_fails_does_not_keep_the_others_waiting() {
        settings.save("mosaic", Some.online("lin"));
        var id = opened();
        var tick = memory.handler(new OneIsBroken(), store, ledger, store);

        assertThatThrownBy(() -> Invocation.of(tick, TICK))
                .isInstanceOf(IllegalStateException.class);

        assertThat(assignee(id)).contains("lin");
        assertThat(printed.linesWith("\"event\":\"brand.failed\"")).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_holds_up_its_own_group_only() {
        settings.save("mosaic", Some.online("lin"));
        var id = opened();
        var came = PresenceChangedJson.write("mosaic", Some.online("lin"));
        var event =
                QueueEvent.of(QUEUE)
                        .with("other", "not json")
                        .with("other", came)
                        .with("mosaic", came)
                        .json();

        assertThat(Invocation.of(handler, event)).isEqualTo(QueueEvent.failed("m0", "m1"));
        assertThat(assignee(id)).contains("lin");
    }

    private Handler handler(SaveChange changes) {
        return memory.handler(settings, store, ledger, changes);
    }

    private static Presence left(String agent) {
        return new Presence(agent, Presence.Status.OFFLINE, Some.NOW, Some.NOW);
    }

    private ConversationId opened() {
        return opened(Some.message("Is it in stock?"));
    }

    private ConversationId opened(SomeMessage message) {
        var change = Some.change(Optional.empty(), message);
        store.save(change);
        return change.after().id();
    }

    private ConversationId only() {
        return store.ofTeams(List.of("presales"), Optional.empty(), 10)
                .cards()
                .getFirst()
                .conversation();
    }

    private Conversation state(ConversationId id) {
        return store.find(id).orElseThrow();
    }

    private Optional<String> assignee(ConversationId id) {
        return state(id).ticket().orElseThrow().assignee();
    }

    private List<Assigned> assignments(ConversationId id) {
        return store.latest(id, Optional.empty(), 100).entries().stream()
                .filter(e -> e.body() instanceof Assigned)
                .map(e -> (Assigned) e.body())
                .toList();
    }

    /** Settings in which the first brand cannot be read. */
    private final class OneIsBroken implements FindBrand {
        @Override
        public List<String> brands() {
            return List.of("broken", "mosaic");
        }

        @Override
        public Optional<Brand> brand(String id) {
            if (id.equals("broken")) throw new IllegalStateException("cannot be read");
            return settings.brand(id);
        }

        @Override
        public Optional<Channel> channel(ChannelId id) {
            return settings.channel(id);
        }
    }

    /** Counts what is asked of the lists. */
    private final class CountedJobs implements FindJobs {
        private int waits;
        private int holds;

        @Override
        public List<Job> waiting(String team, int most) {
            waits++;
            return store.waiting(team, most);
        }

        @Override
        public List<Job> held(String agent, int most) {
            holds++;
            return store.held(agent, most);
        }
    }

    /** Sam takes the ticket by hand just before routing gives it to somebody else. */
    private final class TakenInBetween implements SaveChange {
        @Override
        public Saved save(Change change) {
            var before = state(change.after().id());
            store.save(
                    Some.done(
                            Working.assign(
                                    before,
                                    "a1",
                                    Optional.of("sam"),
                                    "presales",
                                    "sam",
                                    "by-hand",
                                    Some.NOW)));
            return store.save(change);
        }
    }
}
