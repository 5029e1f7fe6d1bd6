package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A ticket as a list shows it, made of its conversation.
 *
 * @param clock the nearest running clock; absent if none runs
 * @param stepsUp how it was passed on and not handed back yet, the first one first
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
        Hands hands,
        Set<String> tags,
        List<StepUp> stepsUp,
        long version) {
    private static final String NEVER = "9999-12-31T23:59:59Z";

    public TicketCard {
        flags = Set.copyOf(flags);
        tags = Set.copyOf(tags);
        stepsUp = List.copyOf(stepsUp);
    }

    /** The card of the running ticket; absent where there is none or it is out of sight. */
    public static Optional<TicketCard> of(Conversation conversation) {
        return conversation
                .running()
                .filter(ticket -> !ticket.care().aside().isOutOfSight())
                .map(ticket -> of(conversation, ticket));
    }

    /** The card of the latest ticket, whatever its state; absent where there never was one. */
    public static Optional<TicketCard> ofLatest(Conversation conversation) {
        return conversation.ticket().map(ticket -> of(conversation, ticket));
    }

    private static TicketCard of(Conversation conversation, Ticket ticket) {
        Understanding understanding = ticket.understanding();
        return new TicketCard(
                conversation.id(),
                ticket.number(),
                conversation.channel(),
                conversation.brand(),
                conversation.customer(),
                conversation.preview(),
                understanding.category(),
                understanding.sentiment(),
                ticket.priority(),
                understanding.language(),
                understanding.flags(),
                ticket.status(),
                ticket.team(),
                ticket.assignee(),
                NearestClock.of(conversation.clocks(), ticket.number()),
                ticket.waitingSince(),
                ticket.openedAt(),
                conversation.lastAt(),
                ticket.care().hands(),
                ticket.tags(),
                ticket.care().stepsUp(),
                conversation.version());
    }

    /** Whether it was passed on and has not come back. */
    public boolean escalated() {
        return !stepsUp.isEmpty();
    }

    /**
     * The card's place in every list, compared as text: the nearest due instant, to the second,
     * then the conversation. Tickets without a running clock come last.
     */
    public String sortKey() {
        return sortKey(clock.map(NearestClock::due), conversation);
    }

    /** The same of a ticket of which no more is known than what is due. */
    public static String sortKey(Optional<Instant> due, ConversationId conversation) {
        var second = due.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse(NEVER);
        return second + "#" + conversation;
    }

    /** The clock that says next what time it is. */
    public record NearestClock(
            ClockKind kind, Instant startedAt, Instant due, boolean warned, boolean breached) {
        private static Optional<NearestClock> of(List<Clock> clocks, int ticket) {
            return clocks.stream()
                    .filter(clock -> clock.running() && clock.ticket() == ticket)
                    .filter(clock -> clock.due().isBefore(Calendar.NEVER))
                    .min(Comparator.comparing(Clock::due).thenComparing(Clock::kind))
                    .map(
                            clock ->
                                    new NearestClock(
                                            clock.kind(),
                                            clock.startedAt(),
                                            clock.due(),
                                            clock.warned(),
                                            clock.breached()));
        }
    }
}
