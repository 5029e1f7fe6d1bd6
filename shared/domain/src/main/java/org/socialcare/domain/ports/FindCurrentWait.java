package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;

import java.time.Duration;
import java.util.Optional;

/** How long customers wait just now. */
@FunctionalInterface
public interface FindCurrentWait {
    /** Measured, not promised; absent where too few were answered of late, or nothing is known. */
    Optional<Duration> currentWait(ChannelId channel);
}
