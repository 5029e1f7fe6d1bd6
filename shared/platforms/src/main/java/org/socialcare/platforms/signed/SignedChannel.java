package org.socialcare.platforms.signed;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.Speech;
import org.socialcare.platforms.protocol.FileHosts;
import org.socialcare.platforms.protocol.LinkFetching;

import java.time.Instant;
import java.util.Optional;

/** A shop's own chat, or a partner's. Safe for any number of threads. */
public final class SignedChannel implements Platform {
    private static final Speech SPEECH = new SignedSpeech();
    private static final Publishing PUBLISHING = new SignedPublishing();
    private static final Fetching FETCHING = new LinkFetching(new FileHosts());

    @Override
    public String name() {
        return "signed";
    }

    @Override
    public Reading read(Delivery delivery, Credentials credentials, Instant received) {
        return delivery.method().equals("POST")
                ? Door.deliver(delivery, credentials, received)
                : new Reading.Forged("another method");
    }

    @Override
    public Speech speech() {
        return SPEECH;
    }

    @Override
    public Optional<Publishing> publishing() {
        return Optional.of(PUBLISHING);
    }

    @Override
    public Optional<Fetching> fetching() {
        return Optional.of(FETCHING);
    }
}
