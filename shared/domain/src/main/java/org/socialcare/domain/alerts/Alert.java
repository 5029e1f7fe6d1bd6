package org.socialcare.domain.alerts;

import org.socialcare.domain.channel.ChannelId;

import java.time.Instant;

/**
 * Something a person should look at now, with what it rests on.
 *
 * @param indicator what was measured, such as {@code negative-share}
 * @param from beginning of the window
 * @param to its end, not included
 * @param messages customer messages in the window
 * @param negative those of them that sounded negative
 * @param threshold the share that was exceeded, 0 to 1
 */
public record Alert(
        String indicator,
        ChannelId channel,
        Instant from,
        Instant to,
        int messages,
        int negative,
        double threshold) {
    /** The share of negative messages, 0 to 1. */
    public double share() {
        return (double) negative / messages;
    }
}
