package org.socialcare.domain.customers;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.triage.Category;

import java.time.Instant;

/** A ticket that a customer opened; how it stands is asked of its conversation. */
public record CustomerTicket(
        ConversationId conversation,
        ChannelId channel,
        int ticket,
        Category category,
        Instant openedAt) {
    boolean isSame(CustomerTicket other) {
        return conversation.equals(other.conversation) && ticket == other.ticket;
    }
}
