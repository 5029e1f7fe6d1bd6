package org.socialcare.testkit.memory;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.ports.FindCredentials;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Channels' secrets. */
public final class InMemoryCredentials implements FindCredentials {
    private final Map<ChannelId, Credentials> credentials = new ConcurrentHashMap<>();

    public InMemoryCredentials with(ChannelId channel, Credentials values) {
        credentials.put(channel, values);
        return this;
    }

    @Override
    public Optional<Credentials> credentials(ChannelId channel) {
        return Optional.ofNullable(credentials.get(channel));
    }
}
