package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was counted. */
public interface ReadSignals {
    /**
     * The windows that begin within the stretch, oldest first; those in which nothing happened are
     * missing.
     *
     * @param to not included
     */
    List<Window> between(ChannelId channel, Instant from, Instant to);

    /**
     * Five minutes of a channel.
     *
     * @param counts by indicator
     */
    record Window(Instant start, Map<String, Long> counts) {
        public Window {
            counts = Map.copyOf(counts);
        }

        public long count(String indicator) {
            return counts.getOrDefault(indicator, 0L);
        }
    }
}
