package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.coverage.Waited;

import java.time.Instant;
import java.util.List;

/** How long customers waited of late. */
public interface ReadWaits {
    /** The answers from the minute on in which an instant lies, each once. */
    List<Waited> since(ChannelId channel, Instant from);
}
