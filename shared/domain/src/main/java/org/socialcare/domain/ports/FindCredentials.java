package org.socialcare.domain.ports;

import java.util.Optional;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;

/** A channel's secrets; may be a minute old. */
public interface FindCredentials {
    Optional<Credentials> credentials(ChannelId channel);
}
