package org.socialcare.aws.outside;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.ports.FindCredentials;

import java.time.InstantSource;
import java.util.Optional;

/** Channels' credentials, all in one secret: under {@code platform/account} an object of texts. */
public final class SecretsManagerCredentials implements FindCredentials {
    private final SecretObject secret;

    public SecretsManagerCredentials(AwsService store, String secret, InstantSource clock) {
        this.secret = new SecretObject(store, secret, "the channels' secret", clock);
    }

    /**
     * @throws IllegalStateException if the store does not answer and nothing was ever read
     */
    @Override
    public Optional<Credentials> credentials(ChannelId channel) {
        return secret.under(channel.toString());
    }

    @Override
    public Optional<Credentials> latest(ChannelId channel) {
        return secret.latest(channel.toString());
    }
}
