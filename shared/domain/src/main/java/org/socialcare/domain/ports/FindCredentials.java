package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;

import java.util.Optional;

/** A channel's secrets; may be a minute old. */
public interface FindCredentials {
    Optional<Credentials> credentials(ChannelId channel);

    /** The same, seconds old at most: for whoever has seen that what was told is outdated. */
    default Optional<Credentials> latest(ChannelId channel) {
        return credentials(channel);
    }
}
