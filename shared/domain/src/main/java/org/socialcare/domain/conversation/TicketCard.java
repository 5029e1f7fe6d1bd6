package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A ticket as a list shows it; written into the lists' indexes at change time, so that showing a
 * list reads nothing else.
 *
 * @param clock the nearest running clock; absent if none runs
 */
public record TicketCard(
        ConversationId conversation,
        int ticket,
        ChannelId channel,
        String brand,
        Person customer,
        String preview,
        Category category,
        Sentiment sentiment,
        Priority priority,
        String language,
        Set<RiskFlag> flags,
        Ticket.Status status,
        String team,
        Optional<String> assignee,
        Optional<NearestClock> clock,
        Optional<Instant> waitingSince,
        Instant openedAt,
        Instant lastAt,
        long version) {
    public TicketCard {
        flags = Set.copyOf(flags);
    }

    /** The clock that says next what time it is. */
    public record NearestClock(
            ClockKind kind, Instant startedAt, Instant due, boolean warned, boolean breached) {}
}
