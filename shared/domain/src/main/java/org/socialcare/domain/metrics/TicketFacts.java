package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryContext;
import org.socialcare.domain.conversation.Ticket;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Everything figures need to know about one ticket. Facts are set and never added up: merging is
 * the same in any order and however often, so that redelivery cannot change a number.
 *
 * @param version the newest conversation version that told about the ticket; 0 if none did
 * @param state the ticket as of that version; absent if only a verdict about it is known yet
 * @param reopened whether it followed a close within three days
 * @param repliedBy the agents who sent replies
 * @param breached the clocks that broke their promise
 */
public record TicketFacts(
        ConversationId conversation,
        int ticket,
        String brand,
        ChannelId channel,
        long version,
        Optional<Ticket> state,
        boolean reopened,
        Set<String> repliedBy,
        Set<Breach> breached) {
    public TicketFacts {
        repliedBy = Set.copyOf(repliedBy);
        breached = Set.copyOf(breached);
    }

    /**
     * A clock that broke its promise.
     *
     * @param round which of the ticket's clocks of this kind; 0 where there is only one
     */
    public record Breach(ClockKind clock, int round) {}

    /** What one entry tells; absent if it tells nothing about a ticket. */
    public static Optional<TicketFacts> of(Entry entry) {
        Optional<Ticket> latest = entry.context().ticket();
        return switch (entry.body()) {
            case EntryBody.ClockVerdict verdict -> Optional.of(of(entry, verdict));
            case EntryBody.Heard heard ->
                    latest.map(
                            ticket ->
                                    of(
                                            entry,
                                            ticket,
                                            heard.effect() == EntryBody.TicketEffect.REOPENED,
                                            Set.of()));
            case EntryBody.Reply reply ->
                    latest.map(ticket -> of(entry, ticket, false, Set.of(reply.agent())));
            case EntryBody.Sent _, EntryBody.Note _, EntryBody.Assigned _, EntryBody.Resolved _ ->
                    latest.map(ticket -> of(entry, ticket, false, Set.of()));
        };
    }

    /** Both together; they must be about the same ticket. */
    public TicketFacts merge(TicketFacts other) {
        if (!conversation.equals(other.conversation) || ticket != other.ticket) {
            throw new IllegalArgumentException("facts about different tickets");
        }
        TicketFacts newer = version >= other.version ? this : other;
        return new TicketFacts(
                conversation,
                ticket,
                brand,
                channel,
                newer.version,
                newer.state,
                reopened || other.reopened,
                union(repliedBy, other.repliedBy),
                union(breached, other.breached));
    }

    private static TicketFacts of(
            Entry entry, Ticket ticket, boolean reopened, Set<String> repliedBy) {
        EntryContext context = entry.context();
        return new TicketFacts(
                entry.conversation(),
                ticket.number(),
                context.brand(),
                context.channel(),
                context.version(),
                Optional.of(ticket),
                reopened,
                repliedBy,
                Set.of());
    }

    /** A verdict may come when the conversation's latest ticket is another one already. */
    private static TicketFacts of(Entry entry, EntryBody.ClockVerdict verdict) {
        EntryContext context = entry.context();
        Optional<Ticket> same =
                context.ticket().filter(ticket -> ticket.number() == verdict.ticket());
        Set<Breach> breached =
                verdict.verdict() == EntryBody.Verdict.BREACHED
                        ? Set.of(new Breach(verdict.clock(), verdict.round()))
                        : Set.of();
        return new TicketFacts(
                entry.conversation(),
                verdict.ticket(),
                context.brand(),
                context.channel(),
                same.isPresent() ? context.version() : 0,
                same,
                false,
                Set.of(),
                breached);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
