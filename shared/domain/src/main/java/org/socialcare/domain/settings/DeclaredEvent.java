package org.socialcare.domain.settings;

import org.socialcare.domain.channel.ChannelId;

import java.time.Instant;
import java.util.Set;

/**
 * Days on which the brand expects more than usual, such as a shopping festival or a campaign. It
 * raises how many messages are expected, never how many of them may be complaints.
 *
 * @param to not included
 * @param factor how many times the usual number of messages is expected; at least 1
 * @param channels where; empty means everywhere
 */
public record DeclaredEvent(
        String id, String name, Instant from, Instant to, double factor, Set<ChannelId> channels) {
    public DeclaredEvent {
        channels = Set.copyOf(channels);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("event " + id + " ends before it begins");
        }
        if (!(factor >= 1 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the factor of event " + id + " is below 1: " + factor);
        }
    }

    /** Whether it goes on at this instant on this channel. */
    public boolean covers(ChannelId channel, Instant at) {
        return covers(at) && (channels.isEmpty() || channels.contains(channel));
    }

    /** Whether it goes on at this instant anywhere. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
