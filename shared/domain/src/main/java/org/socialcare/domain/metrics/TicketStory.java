package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything figures need to know of one ticket. Who did something and what the ticket was like is
 * as of that moment; what a reply did is undone once it is known never to have arrived.
 *
 * @param person the same text for the same person on the same channel
 * @param rounds the unanswered runs of customer messages, in order
 * @param replies those of agents that may have reached the customer, by their time
 * @param automated what the suite said by itself and may have reached the customer, by its time
 * @param holdings who had the ticket, in the order in which it changed hands
 * @param escalations in order, also those that were handed back
 * @param closes in order
 * @param promises when the whole was to be resolved, each time that changed
 * @param followedAt when the customer came back within three days after the last close
 */
public record TicketStory(
        ConversationId conversation,
        int ticket,
        String brand,
        ChannelId channel,
        String person,
        Opening opening,
        List<Round> rounds,
        List<Reply> replies,
        List<Automated> automated,
        List<Holding> holdings,
        List<Escalation> escalations,
        List<Close> closes,
        List<Promise> promises,
        Optional<Instant> followedAt) {
    public TicketStory {
        rounds = List.copyOf(rounds);
        replies = List.copyOf(replies);
        automated = List.copyOf(automated);
        holdings = List.copyOf(holdings);
        escalations = List.copyOf(escalations);
        closes = List.copyOf(closes);
        promises = List.copyOf(promises);
    }

    /**
     * The stories of all tickets of a conversation, worked out from its timeline alone.
     *
     * @param entries all of one conversation, in any order
     */
    public static List<TicketStory> ofEntries(List<Entry> entries) {
        return new Retelling(entries).stories();
    }

    /**
     * How it began.
     *
     * @param at the first customer message
     * @param again whether it followed a close within three days
     */
    public record Opening(Instant at, boolean again, Traits traits) {}

    /**
     * An unanswered run of customer messages.
     *
     * @param stop the first answer after it began; absent while there is none
     * @param due when an answer was promised; absent where nothing was
     * @param by the agent who answered, or {@link Dimension#OUTSIDE}; {@link Dimension#NOBODY}
     *     while there is no answer
     * @param begun the ticket as the promise was made
     * @param ended the ticket as it was answered; the same as {@code begun} before that
     */
    public record Round(
            Instant start,
            Optional<Instant> stop,
            Optional<Instant> due,
            String by,
            Traits begun,
            Traits ended) {}

    /** An agent's words. */
    public record Reply(Instant at, String agent, Traits traits) {}

    /**
     * Words that no person said.
     *
     * @param article of the knowledge base; empty for anything else
     */
    public record Automated(Instant at, String article, Traits traits) {}

    /**
     * From this instant on somebody else, or nobody, has the ticket.
     *
     * @param byReplying the agent took it by answering
     */
    public record Holding(
            Instant from, Optional<String> agent, boolean byReplying, Traits traits) {}

    /**
     * Somebody passed it on to a lead or to another department.
     *
     * @param traits in the team that it left, and as urgent as it became
     */
    public record Escalation(Instant at, String by, Traits traits) {}

    /**
     * A close.
     *
     * @param asked how many customer messages had wanted an answer by then
     * @param undoneAt when a failed reply set the ticket going again
     */
    public record Close(
            Instant at,
            String by,
            String outcome,
            int asked,
            Traits traits,
            Optional<Instant> undoneAt) {}

    /**
     * From this instant on the ticket is to be resolved by another.
     *
     * @param due absent while the customer is waited for, and where nothing is promised
     */
    public record Promise(Instant from, Optional<Instant> due) {}

    /** The close that stands; absent while there is work to do. */
    public Optional<Close> close() {
        return closes.isEmpty() || closes.getLast().undoneAt().isPresent()
                ? Optional.empty()
                : Optional.of(closes.getLast());
    }

    /** The close that stood at this instant. */
    public Optional<Close> closeAt(Instant at) {
        Optional<Close> standing = Optional.empty();
        for (Close close : closes) {
            boolean undone = close.undoneAt().filter(u -> !u.isAfter(at)).isPresent();
            if (!close.at().isAfter(at) && !undone) standing = Optional.of(close);
        }
        return standing;
    }

    /** Who had the ticket at this instant; {@link Dimension#NOBODY} where nobody did. */
    public String holderAt(Instant at) {
        String holder = Dimension.NOBODY;
        for (Holding holding : holdings) {
            if (!holding.from().isAfter(at)) holder = holding.agent().orElse(Dimension.NOBODY);
        }
        return holder;
    }

    /** The last close within a period, undone or not. */
    Optional<Close> lastClose(Predicate<Instant> period) {
        return closes.reversed().stream().filter(close -> period.test(close.at())).findFirst();
    }

    /** Agents' words while the ticket was worked on. */
    public List<Reply> repliesBeforeClose() {
        Optional<Instant> closed = close().map(Close::at);
        return replies.stream()
                .filter(reply -> closed.filter(reply.at()::isAfter).isEmpty())
                .toList();
    }

    /** When the whole was to be resolved, as was promised at this instant. */
    public Optional<Instant> dueAt(Instant at) {
        Optional<Instant> due = Optional.empty();
        for (Promise promise : promises) {
            if (!promise.from().isAfter(at)) due = promise.due();
        }
        return due;
    }

    /** The answer of a round, unless the ticket was closed before it came. */
    public Optional<Instant> answerTo(Round round) {
        Optional<Instant> closed = close().map(Close::at);
        return round.stop().filter(stop -> closed.filter(stop::isAfter).isEmpty());
    }

    /** When the customer stopped waiting: an answer or the close; absent while waiting. */
    public Optional<Instant> endOf(Round round) {
        return answerTo(round).or(() -> close().map(Close::at));
    }

    /** The round that was waiting for an answer at this instant. */
    public Optional<Round> waitingAt(Instant at) {
        if (closeAt(at).isPresent()) return Optional.empty();
        for (Round round : rounds) {
            boolean begun = !round.start().isAfter(at);
            boolean over = round.stop().filter(stop -> !stop.isAfter(at)).isPresent();
            if (begun && !over) return Optional.of(round);
        }
        return Optional.empty();
    }

    /** What the ticket was like when its latest round before this instant began. */
    public Traits traitsAt(Instant at) {
        Traits traits = opening.traits();
        for (Round round : rounds) {
            if (!round.start().isAfter(at)) traits = round.begun();
        }
        return traits;
    }
}
