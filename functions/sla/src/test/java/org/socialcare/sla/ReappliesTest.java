package org.socialcare.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Reapplying;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.OrderReapply.Page;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.reapply.PolicySet;
import org.socialcare.domain.reapply.Progress;
import org.socialcare.domain.reapply.ReapplyRun;
import org.socialcare.domain.reapply.ReapplyRun.Status;
import org.socialcare.domain.settings.Brand;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemoryReapplies;
import org.socialcare.testkit.memory.InMemorySettings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs over a hundred and twenty open tickets, whose policies now give a minute more. */
class ReappliesTest {
    private static final int TICKETS = 2 * Reapplies.PAGE + 20;

    private final InMemoryConversations store = new InMemoryConversations();
    private final InMemoryReapplies runs = new InMemoryReapplies();
    private final InMemorySettings brands = new InMemorySettings();
    private final TestClock clock = new TestClock();
    private final Printed printed = new Printed();
    private final List<ConversationId> tickets = new ArrayList<>();
    private Brand brand = later(Some.brand(), 1);

    @BeforeEach
    void tickets_are_open() {
        for (int i = 0; i < TICKETS; i++) {
            Change change =
                    Some.change(Optional.empty(), Some.message("Is it in stock?").from("c" + i));
            store.save(change);
            tickets.add(change.after().id());
        }
        brands.put(brand);
        clock.set(Some.NOW.plusSeconds(10));
    }

    @Test
    void every_open_ticket_is_reached_once_in_pages() {
        ReapplyRun ended = toTheEnd(reapplies());

        assertThat(ended.status()).isEqualTo(Status.DONE);
        assertThat(ended.pages()).isEqualTo(3);
        assertThat(ended.progress()).isEqualTo(new Progress(TICKETS, TICKETS, 0, 0, List.of()));
        for (ConversationId id : tickets) assertThat(applications(id)).isEqualTo(1);
        assertThat(runs.running()).isEmpty();
    }

    @Test
    void a_ticket_that_stands_right_or_was_resolved_meanwhile_is_counted_and_left_alone() {
        order();
        Reapplies reapplies = reapplies();
        reapplies.work(page(0));
        var before = state(tickets.getFirst());
        store.save(Some.done(Working.resolve(before, "x1", "lin", "solved", clock.instant())));

        ReapplyRun ended = work(reapplies);

        assertThat(ended.progress().unchanged()).isEqualTo(1);
        assertThat(ended.progress().changed()).isEqualTo(TICKETS - 1);
        assertThat(applications(tickets.getFirst())).isZero();
    }

    @Test
    void a_page_that_comes_twice_is_done_and_counted_once() {
        order();
        Reapplies reapplies = reapplies();
        reapplies.work(page(0));
        reapplies.work(page(0));
        assertThat(runs.ordered()).containsExactly(page(1));
        reapplies.work(page(1));
        reapplies.work(page(1));

        assertThat(runs.ordered()).containsExactly(page(2));
        assertThat(run().progress().seen()).isEqualTo(Reapplies.PAGE);
    }

    @Test
    void a_page_that_broke_off_goes_on_and_counts_what_it_had_changed() {
        order();
        reapplies().work(page(0));
        int[] left = {7};
        SaveChange dying =
                change -> {
                    if (left[0]-- == 0) throw new AssertionError("the function is gone");
                    return store.save(change);
                };
        assertThatThrownBy(() -> reapplies(store, dying).work(page(1)))
                .isInstanceOf(AssertionError.class);

        reapplies().work(page(1));

        assertThat(run().progress().changed()).isEqualTo(Reapplies.PAGE);
        for (ConversationId id : ofPage(1)) assertThat(applications(id)).isEqualTo(1);
    }

    @Test
    void a_bad_conversation_is_named_and_keeps_no_other_waiting() {
        ConversationId bad = tickets.get(3);
        FindConversation reading =
                id -> {
                    if (id.equals(bad)) throw new IllegalStateException("unreadable");
                    return store.find(id);
                };

        ReapplyRun ended = toTheEnd(reapplies(reading, store));

        assertThat(ended.status()).isEqualTo(Status.DONE);
        assertThat(ended.progress().failed()).containsExactly(bad);
        assertThat(ended.progress().changed()).isEqualTo(TICKETS - 1);
        assertThat(printed.linesWith("reapply.failed")).isEqualTo(1);
    }

    @Test
    void a_store_that_answers_nobody_has_the_page_come_again() {
        order();
        reapplies().work(page(0));
        FindConversation broken =
                _ -> {
                    throw new IllegalStateException("no answer");
                };

        assertThatThrownBy(() -> reapplies(broken, store).work(page(1)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(run().progress().seen()).isZero();
        assertThat(run().next()).isEqualTo(1);
    }

    @Test
    void whoever_was_overtaken_looks_at_what_the_other_left() {
        order();
        reapplies().work(page(0));
        ConversationId id = ofPage(1).getFirst();
        boolean[] written = {false};
        SaveChange overtaken =
                change -> {
                    if (!written[0] && change.after().id().equals(id)) {
                        written[0] = true;
                        var before = state(id);
                        store.save(
                                Some.done(Working.note(before, "n", "lin", "calling", Some.NOW)));
                    }
                    return store.save(change);
                };

        reapplies(store, overtaken).work(page(1));

        assertThat(run().progress().changed()).isEqualTo(Reapplies.PAGE);
        assertThat(applications(id)).isEqualTo(1);
    }

    @Test
    void a_run_that_is_cancelled_goes_no_further_and_tells_what_it_did() {
        order();
        Reapplies reapplies = reapplies();
        reapplies.work(page(0));
        reapplies.work(page(1));
        runs.save(run().ended(Status.CANCELLED, "sofia", clock.instant()));

        reapplies.work(page(2));

        assertThat(run().status()).isEqualTo(Status.CANCELLED);
        assertThat(run().progress().changed()).isEqualTo(Reapplies.PAGE);
        assertThat(applications(ofPage(2).getLast())).isZero();
        reapplies.sweep();
        assertThat(runs.running()).isEmpty();
    }

    @Test
    void where_policies_change_meanwhile_it_stops() {
        order();
        Reapplies reapplies = reapplies();
        reapplies.work(page(0));
        reapplies.work(page(1));
        brands.put(later(brand, 1));

        reapplies.work(page(2));

        assertThat(run().status()).isEqualTo(Status.OVERTAKEN);
        assertThat(run().progress().changed()).isEqualTo(Reapplies.PAGE);
    }

    @Test
    void a_lost_page_is_found_by_the_sweep_and_no_sooner_than_it_is_lost() {
        order();
        Reapplies reapplies = reapplies();
        reapplies.work(page(0));
        assertThat(runs.ordered()).containsExactly(page(1));

        clock.pass(Reapplies.LOST.minusSeconds(1));
        reapplies.sweep();
        assertThat(runs.ordered()).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        reapplies.sweep();
        reapplies.sweep();

        assertThat(runs.ordered()).as("once for a while").containsExactly(page(1));
    }

    @Test
    void a_brand_without_open_tickets_is_done_at_once() {
        for (ConversationId id : tickets) {
            store.save(
                    Some.done(Working.resolve(state(id), "x", "lin", "solved", clock.instant())));
        }

        ReapplyRun ended = toTheEnd(reapplies());

        assertThat(ended.status()).isEqualTo(Status.DONE);
        assertThat(ended.progress()).isEqualTo(Progress.NONE);
    }

    private ReapplyRun toTheEnd(Reapplies reapplies) {
        order();
        reapplies.work(page(0));
        return work(reapplies);
    }

    private ReapplyRun work(Reapplies reapplies) {
        for (var next = runs.ordered(); !next.isEmpty(); next = runs.ordered()) {
            next.forEach(reapplies::work);
        }
        return run();
    }

    private void order() {
        var wish = new Reapplying.Wish("r1", "sofia", "Agreed anew");
        runs.begin(ReapplyRun.ordered(brand.id(), wish, PolicySet.of(brand), clock.instant()));
    }

    private Reapplies reapplies() {
        return reapplies(store, store);
    }

    private Reapplies reapplies(FindConversation reading, SaveChange saving) {
        var log = new Log(printed.stream(), "");
        return new Reapplies(
                runs, runs, store, brands, new ReapplyPage(reading, saving, clock, log), clock);
    }

    private Page page(int number) {
        return new Page(brand.id(), "r1", number);
    }

    private List<ConversationId> ofPage(int number) {
        return runs.page(brand.id(), "r1", number);
    }

    private ReapplyRun run() {
        return runs.find(brand.id(), "r1").orElseThrow();
    }

    private Conversation state(ConversationId id) {
        return store.find(id).orElseThrow();
    }

    private long applications(ConversationId id) {
        boolean moved = state(id).clocks().stream().map(Clock::moved).anyMatch(Optional::isPresent);
        long entries =
                store.latest(id, Optional.empty(), 100).entries().stream()
                        .filter(e -> e.body() instanceof EntryBody.Handled.Reapplied)
                        .count();
        assertThat(moved).isEqualTo(entries > 0);
        return entries;
    }

    /** The same brand, whose policies give so many minutes more. */
    private static Brand later(Brand brand, int minutes) {
        return brand.withPolicies(
                brand.policies().stream().map(policy -> later(policy, minutes)).toList());
    }

    private static Policy later(Policy policy, int minutes) {
        var first = policy.targets().firstResponse().time();
        return Some.promising(policy, first.plusMinutes(minutes));
    }
}
