package org.socialcare.domain.ports;

import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.channel.ChannelId;

import java.time.Instant;
import java.util.List;

/** What was counted. */
public interface ReadSignals {
    /**
     * The windows that begin within the stretch, oldest first; those in which nothing happened are
     * missing.
     *
     * @param from the beginning of a window
     * @param to not included
     */
    List<Window> between(ChannelId channel, Instant from, Instant to);
}
