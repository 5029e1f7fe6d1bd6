package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Measured;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.learning.LabelChange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that happened to a ticket. A fact never changes: the same version of the same ticket is
 * always the same fact, so that facts can be kept in any order and however often.
 *
 * @param day in the brand's zone; reports find the fact under it
 * @param since the day on which the ticket began, as far as the fact knows
 * @param version the conversation's version that it made; 0 for what nobody did
 * @param after the ticket right after it; absent where the fact tells of another ticket
 */
public record TicketFact(
        ConversationId conversation,
        int ticket,
        String brand,
        ChannelId channel,
        LocalDate day,
        LocalDate since,
        Instant at,
        long version,
        What what,
        Optional<State> after) {
    /** Over so many partitions a brand's day is spread. */
    public static final int SHARDS = 16;

    /** The partition of a conversation's tickets, the same on every day. */
    public static int shard(ConversationId conversation) {
        return Math.floorMod(conversation.text().hashCode(), SHARDS);
    }

    /** The same fact, found under another day too. */
    TicketFact on(LocalDate other) {
        return new TicketFact(
                conversation, ticket, brand, channel, other, since, at, version, what, after);
    }

    /** What happened. */
    public sealed interface What {
        /** The outcome of whatever nobody had asked for. */
        String SPAM = "spam";

        /**
         * @param person see {@link #person}
         * @param again within three days after the last close
         */
        record Opened(String person, boolean again) implements What {}

        /** The customer said something that began or moved a round. */
        record Asked() implements What {}

        /** The brand answered in the platform's own app. */
        record Echoed() implements What {}

        /**
         * @param reply its entry's id
         */
        record Replied(String reply, String agent) implements What {}

        /**
         * The suite said something by itself, which answers nobody.
         *
         * @param reply its entry's id
         * @param article of the knowledge base that was said; empty for anything else
         */
        record Automated(String reply, String article) implements What {}

        /** The reply has surely not reached the customer. */
        record Failed(String reply) implements What {}

        record Assigned() implements What {}

        /**
         * Somebody passed it on to a lead or to another department.
         *
         * @param from the team that had it
         */
        record Escalated(String by, String from) implements What {}

        /** Changed policies were applied to it, so that other due instants count. */
        record Reapplied() implements What {}

        /**
         * An agent corrected a label.
         *
         * @param entry the id of the entry that says the message
         */
        record Corrected(String entry, LabelChange change) implements What {}

        record Resolved(String by, String outcome) implements What {}

        record Breached() implements What {}

        /** The customer came back with another ticket within three days. */
        record Followed() implements What {}

        /** The ticket was still open when this day began. */
        record StillOpen() implements What {}
    }

    /**
     * The ticket right after a fact.
     *
     * @param asked how many customer messages had wanted an answer
     */
    public record State(
            Traits traits,
            Optional<String> holder,
            boolean closed,
            int asked,
            Optional<Measured> measured) {
        /** What facts need of a ticket. */
        public static State of(Ticket ticket, Optional<Measured> measured) {
            return new State(
                    Traits.of(ticket),
                    ticket.assignee(),
                    ticket.status() == Ticket.Status.RESOLVED
                            || ticket.care().aside().isOutOfSight(),
                    ticket.asked(),
                    measured);
        }
    }

    /**
     * The same text for the same person on a channel, without naming them: the id of the direct
     * conversation they have or would have. Who has no id is told apart by the conversation.
     */
    public static String person(
            ChannelId channel, ConversationId conversation, Optional<Person> customer) {
        return customer.filter(person -> !person.id().isEmpty())
                .map(person -> ConversationId.of(channel, ThreadKey.direct(person.id())))
                .orElse(conversation)
                .text();
    }
}
