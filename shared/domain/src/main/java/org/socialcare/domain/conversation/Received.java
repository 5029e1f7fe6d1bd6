package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Inbound;

import java.time.Instant;

/**
 * One event as intake hands it on.
 *
 * @param receipt names this very arrival: two arrivals of one event have different receipts, one
 *     arrival handed over twice has the same
 * @param at when it arrived
 */
public record Received(ChannelId channel, Inbound event, String receipt, Instant at) {
    public ConversationId conversation() {
        return ConversationId.of(channel, event.thread());
    }

    /** The id its entry in the timeline has, or will have. */
    public String entry() {
        return EntryIds.heard(event.id());
    }
}
