package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.domain.ports.KeepTicketFact.TicketFact;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.testkit.Some;

import java.time.LocalDate;

/** What {@link KeepTicketFact} and {@link ReadTicketFacts} promise together. */
public abstract class TicketFactsContract {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** The adapter, over a store that may hold other tests' facts. */
    protected abstract KeepTicketFact keep();

    /** The same store, for reading. */
    protected abstract ReadTicketFacts read();

    private final String brand = Some.unique("brand");
    private final Conversation conversation = Some.conversation();
    private final Ticket ticket = conversation.running().orElseThrow();

    @Test
    void facts_are_found_by_day_and_by_ticket() {
        TicketFact opened = fact("opened", DAY, 1);
        TicketFact resolved = fact("resolved#1", DAY.plusDays(1), 4);
        keep().keep(opened);
        keep().keep(resolved);

        assertThat(read().ofDay(brand, DAY)).containsExactly(opened);
        assertThat(read().ofTicket(conversation.id(), 1))
                .containsExactlyInAnyOrder(opened, resolved);
        assertThat(read().ofDay(Some.unique("brand"), DAY)).isEmpty();
    }

    @Test
    void a_fact_that_is_delivered_again_changes_nothing() {
        TicketFact opened = fact("opened", DAY, 1);
        keep().keep(opened);
        keep().keep(opened);

        assertThat(read().ofDay(brand, DAY)).containsExactly(opened);
    }

    @Test
    void of_one_thing_told_twice_the_newer_stays_whatever_comes_first() {
        TicketFact older = fact("latest", DAY, 3);
        TicketFact newer = fact("latest", DAY.plusDays(1), 5);
        keep().keep(newer);
        keep().keep(older);

        assertThat(read().ofTicket(conversation.id(), 1)).containsExactly(newer);
        assertThat(read().ofDay(brand, DAY)).isEmpty();
    }

    private TicketFact fact(String what, LocalDate day, long version) {
        return new TicketFact(
                conversation.id(),
                1,
                what,
                brand,
                conversation.channel(),
                day,
                Some.NOW,
                version,
                ticket);
    }
}
