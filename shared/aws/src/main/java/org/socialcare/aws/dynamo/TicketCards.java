package org.socialcare.aws.dynamo;

import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.TicketCard;

import java.util.Comparator;
import java.util.Optional;

/** What lists show of a conversation. */
final class TicketCards {
    private TicketCards() {}

    /** The card of the ticket somebody still has to work on; absent when there is none. */
    static Optional<TicketCard> of(Conversation state) {
        return state.running().map(ticket -> card(state, ticket));
    }

    private static TicketCard card(Conversation state, Ticket ticket) {
        var words = ticket.understanding();
        return new TicketCard(
                state.id(),
                ticket.number(),
                state.channel(),
                state.brand(),
                state.customer(),
                state.preview(),
                words.category(),
                words.sentiment(),
                ticket.priority(),
                words.language(),
                words.flags(),
                ticket.status(),
                ticket.team(),
                ticket.assignee(),
                nearest(state),
                ticket.waitingSince(),
                ticket.openedAt(),
                state.lastAt(),
                state.version());
    }

    private static Optional<TicketCard.NearestClock> nearest(Conversation state) {
        return state.clocks().stream()
                .filter(Clock::running)
                .min(Comparator.comparing(Clock::due))
                .map(
                        clock ->
                                new TicketCard.NearestClock(
                                        clock.kind(),
                                        clock.startedAt(),
                                        clock.due(),
                                        clock.warned(),
                                        clock.breached()));
    }
}
