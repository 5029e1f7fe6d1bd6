package org.socialcare.domain.routing;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.triage.Priority;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A running ticket as far as it matters who takes it. Most messages leave it as it is, so that the
 * index it is kept in is seldom written.
 *
 * @param due of the nearest clock, to the second; absent if none runs
 */
public record Job(
        ConversationId conversation,
        ChannelId channel,
        String team,
        String language,
        Priority priority,
        Ticket.Status status,
        Instant openedAt,
        Optional<Instant> due) {
    /** What a card says of it. */
    public static Job of(TicketCard card) {
        return new Job(
                card.conversation(),
                card.channel(),
                card.team(),
                card.language(),
                card.priority(),
                card.status(),
                card.openedAt(),
                card.clock().map(clock -> clock.due().truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Whether the customer asks for something without being angry or in need of care. */
    boolean isQuestion() {
        return priority == Priority.P3;
    }

    /** The place of its card in every list: {@link TicketCard#sortKey}. */
    public String sortKey() {
        return TicketCard.sortKey(due, conversation);
    }
}
