package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Measured;
import org.socialcare.domain.conversation.Measured.Stretch;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.metrics.TicketFact.State;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.domain.ports.ReadTicketFacts.TicketDay;
import org.socialcare.testkit.Some;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What {@link KeepTicketFact} and {@link ReadTicketFacts} promise together. */
public abstract class TicketFactsContract {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** The adapter, over a store that may hold other tests' facts. */
    protected abstract KeepTicketFact keep();

    /** The same store, for reading. */
    protected abstract ReadTicketFacts read();

    private final String brand = Some.unique("brand");
    private final Conversation conversation = Some.conversation();

    @Test
    void facts_are_found_by_day_and_by_ticket() {
        TicketFact opened = fact(new What.Opened("ada", true), DAY, 1);
        TicketFact resolved = fact(new What.Resolved("lin", "solved"), DAY.plusDays(1), 4);
        keep().keep(opened);
        keep().keep(resolved);

        assertThat(ofDay(brand, DAY)).containsExactly(opened);
        assertThat(read().of(brand, List.of(on(DAY), on(DAY.plusDays(1)))))
                .containsExactlyInAnyOrder(opened, resolved);
        assertThat(read().of(brand, List.of(on(DAY.plusDays(2))))).isEmpty();
        assertThat(ofDay(Some.unique("brand"), DAY)).isEmpty();
    }

    @Test
    void facts_of_one_day_are_kept_side_by_side() {
        List<TicketFact> all = new ArrayList<>();
        for (What what : everything()) all.add(fact(what, DAY, all.size() + 1L));
        all.reversed().forEach(keep()::keep);

        assertThat(ofDay(brand, DAY)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void a_fact_that_is_delivered_again_changes_nothing() {
        TicketFact opened = fact(new What.Opened("ada", false), DAY, 1);
        keep().keep(opened);
        keep().keep(opened);

        assertThat(ofDay(brand, DAY)).containsExactly(opened);
    }

    @Test
    void facts_kept_together_are_found_like_those_kept_alone() {
        TicketFact opened = fact(new What.Opened("ada", false), DAY, 1);
        TicketFact assigned = fact(new What.Assigned(), DAY, 2);
        TicketFact next = fact(new What.Asked(), DAY.plusDays(1), 3);

        keep().keep(List.of(assigned, opened, next, opened));

        assertThat(ofDay(brand, DAY)).containsExactlyInAnyOrder(opened, assigned);
        assertThat(ofDay(brand, DAY.plusDays(1))).containsExactly(next);
    }

    @Test
    void a_fact_without_the_tickets_state_is_kept_as_it_is() {
        TicketFact followed =
                new TicketFact(
                        conversation.id(),
                        3,
                        brand,
                        conversation.channel(),
                        DAY,
                        DAY.minusDays(1),
                        Some.NOW,
                        9,
                        new What.Followed(),
                        Optional.empty());
        keep().keep(followed);

        assertThat(ofDay(brand, DAY)).containsExactly(followed);
    }

    @Test
    void a_conversation_stays_in_its_part_of_every_day() {
        keep().keep(fact(new What.Asked(), DAY, 1));
        keep().keep(fact(new What.Asked(), DAY.plusDays(1), 2));
        int shard = TicketFact.shard(conversation.id());

        assertThat(read().ofDay(brand, DAY, shard)).hasSize(1);
        assertThat(read().ofDay(brand, DAY.plusDays(1), shard)).hasSize(1);
        assertThat(read().ofDay(brand, DAY, (shard + 1) % TicketFact.SHARDS)).isEmpty();
    }

    @Test
    void more_days_than_one_request_takes_are_all_read() {
        List<TicketDay> days = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            keep().keep(fact(new What.Asked(), DAY.plusDays(i), i + 1));
            days.add(on(DAY.plusDays(i)));
        }

        assertThat(read().of(brand, days)).hasSize(230);
    }

    @Test
    void days_are_read_from_the_first_to_the_last_in_their_order() {
        List<TicketFact> all = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            all.add(fact(new What.Asked(), DAY.plusDays(i), i + 1));
            keep().keep(all.getLast());
        }
        int shard = TicketFact.shard(conversation.id());

        assertThat(read().ofDays(brand, DAY.plusDays(1), DAY.plusDays(12), shard))
                .containsExactlyElementsOf(all.subList(1, 13));
        assertThat(read().ofDays(brand, DAY, DAY, shard)).containsExactly(all.getFirst());
        assertThat(read().ofDays(brand, DAY.plusDays(14), DAY.plusDays(30), shard)).isEmpty();
    }

    private List<TicketFact> ofDay(String of, LocalDate day) {
        return IntStream.range(0, TicketFact.SHARDS)
                .boxed()
                .flatMap(shard -> read().ofDay(of, day, shard).stream())
                .toList();
    }

    private TicketDay on(LocalDate day) {
        return new TicketDay(conversation.id(), 1, day);
    }

    private static List<What> everything() {
        return List.of(
                new What.Opened("ada", true),
                new What.Asked(),
                new What.Echoed(),
                new What.Replied("reply#1", "lin"),
                new What.Automated("reply#2", "returns"),
                new What.Automated("reply#3", ""),
                new What.Failed("reply#1"),
                new What.Assigned(),
                new What.Escalated("lin", "care"),
                new What.Resolved("lin", ""),
                new What.Breached(),
                new What.StillOpen());
    }

    private TicketFact fact(What what, LocalDate day, long version) {
        var measured =
                new Measured(
                        List.of(new Stretch(Some.NOW, Optional.empty(), Optional.of(Some.NOW))),
                        Optional.empty());
        return new TicketFact(
                conversation.id(),
                1,
                brand,
                conversation.channel(),
                day,
                DAY,
                Some.NOW,
                version,
                what,
                Optional.of(State.of(conversation.running().orElseThrow(), Optional.of(measured))));
    }
}
