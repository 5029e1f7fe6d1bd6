package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;

import java.util.Optional;

/** A channel's secrets; may be a minute old. */
public interface FindCredentials {
    Optional<Credentials> credentials(ChannelId channel);
}
