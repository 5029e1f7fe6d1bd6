package org.socialcare.domain.ports;

import org.socialcare.domain.conversation.ConversationId;

import java.time.LocalDate;
import java.util.List;

/** What figures are made of. */
public interface ReadTicketFacts {
    /** Everything that happened on that day of the brand. */
    List<KeepTicketFact.TicketFact> ofDay(String brand, LocalDate day);

    /** Everything that happened to one ticket. */
    List<KeepTicketFact.TicketFact> ofTicket(ConversationId conversation, int ticket);
}
