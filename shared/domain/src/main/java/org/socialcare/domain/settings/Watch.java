package org.socialcare.domain.settings;

import org.socialcare.domain.channel.ChannelId;

import java.util.List;
import java.util.Set;

/**
 * Something customers may speak of that the brand wants to hear about: a product, a carrier, a
 * keyword.
 *
 * @param label what people call it
 * @param words how customers write it, in any language; at least one, none blank
 * @param channels where to listen; empty means everywhere
 */
public record Watch(
        String id, Kind kind, String label, List<String> words, Set<ChannelId> channels) {
    /** What is watched. */
    public enum Kind {
        PRODUCT,
        CARRIER,
        KEYWORD
    }

    public Watch {
        words = List.copyOf(words);
        channels = Set.copyOf(channels);
        if (words.isEmpty() || words.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("watch " + id + " needs words, none of them blank");
        }
    }

    public boolean covers(ChannelId channel) {
        return channels.isEmpty() || channels.contains(channel);
    }
}
