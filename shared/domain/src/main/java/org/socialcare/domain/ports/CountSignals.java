package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Counts what customers say, per channel, in stretches of five minutes, each fact exactly once. */
public interface CountSignals {
    /** How long a stretch is. */
    Duration WINDOW = Duration.ofMinutes(5);

    /**
     * @param fact the id of the fact counted; a fact counted before changes nothing
     * @param at when it happened
     * @param indicators what it counts as, such as {@code messages} and {@code negative}: lower
     *     case letters, digits and hyphens
     */
    void count(String fact, ChannelId channel, Instant at, Set<String> indicators);
}
