package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who asked last, and when, to have a channel compared with its platform. */
public interface KeepAsks {
    /** Platforms limit how often their histories may be read. */
    Duration PAUSE = Duration.ofMinutes(15);

    /**
     * Remembers it in place of the one before.
     *
     * @return false, and no change, where another was asked within the pause before; asking the
     *     same run again is no other
     */
    boolean ask(String brand, Ask ask);

    /** The last one of each of a brand's channels. */
    List<Ask> asks(String brand);

    /**
     * A wish to compare.
     *
     * @param run names the comparison
     * @param by the agent's id
     */
    record Ask(ChannelId channel, String run, String by, Instant at) {
        /** From then on another may be asked for. */
        public Instant next() {
            return at.plus(PAUSE);
        }
    }
}
