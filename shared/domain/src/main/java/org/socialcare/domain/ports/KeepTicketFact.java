package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Keeps what figures are made of. Facts are set, never added: keeping one twice, or an older one
 * after a newer, changes nothing.
 */
public interface KeepTicketFact {
    void keep(TicketFact fact);

    /**
     * One thing that happened to a ticket.
     *
     * @param what its name, unique within the ticket, such as {@code opened}, {@code first-reply},
     *     {@code resolved#2} or {@code breached#NEXT_RESPONSE#1}
     * @param day in the brand's zone, under which reports find it
     * @param version the conversation's version that it made; the highest stays
     * @param after the ticket as it stood then
     */
    record TicketFact(
            ConversationId conversation,
            int ticket,
            String what,
            String brand,
            ChannelId channel,
            LocalDate day,
            Instant at,
            long version,
            Ticket after) {}
}
