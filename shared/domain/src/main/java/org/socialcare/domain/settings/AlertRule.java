package org.socialcare.domain.settings;

import org.socialcare.domain.channel.ChannelId;

import java.util.Set;

/**
 * What a brand decides about one indicator in place of the defaults.
 *
 * @param id the indicator, such as {@code complaint_rate}
 * @param minimum messages, or hits, below which the figure says nothing; at least 1
 * @param usual for shares: from which share on somebody should look whatever the history, above 0
 *     and up to 1; without meaning for counts
 * @param enabled false: the indicator raises nothing
 * @param channels where it holds; empty means everywhere
 */
public record AlertRule(
        String id, int minimum, double usual, boolean enabled, Set<ChannelId> channels) {
    public AlertRule {
        channels = Set.copyOf(channels);
        if (minimum < 1) {
            throw new IllegalArgumentException("the minimum of " + id + " is below 1: " + minimum);
        }
        if (!(usual > 0 && usual <= 1)) {
            throw new IllegalArgumentException(
                    "a share is above 0 and up to 1, not " + usual + " of " + id);
        }
    }

    public boolean covers(ChannelId channel) {
        return channels.isEmpty() || channels.contains(channel);
    }
}
