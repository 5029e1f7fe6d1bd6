package org.socialcare.domain.ports;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.metrics.TicketFact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What figures are made of. */
public interface ReadTicketFacts {
    /**
     * Everything kept under a day of the brand about a part of its tickets; a ticket is in the same
     * part on every day.
     *
     * @param shard 0 to {@link TicketFact#SHARDS} - 1
     */
    List<TicketFact> ofDay(String brand, LocalDate day, int shard);

    /** The same for each day from the first to the last, in their order. */
    default List<TicketFact> ofDays(String brand, LocalDate first, LocalDate last, int shard) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> ofDay(brand, day, shard).stream())
                .toList();
    }

    /** Everything kept about these tickets under these days. */
    List<TicketFact> of(String brand, Collection<TicketDay> wanted);

    /** One day of one ticket. */
    record TicketDay(ConversationId conversation, int ticket, LocalDate day) {}
}
