package org.socialcare.platforms.x;

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

/** Accounts on X. Safe for any number of threads. */
public final class X implements Platform {
    private static final Speech SPEECH = new XSpeech();
    private static final Publishing PUBLISHING = new XPublishing();
    private static final Fetching FETCHING = new LinkFetching(new FileHosts("twimg.com"));

    @Override
    public String name() {
        return "x";
    }

    @Override
    public Reading read(Delivery delivery, Credentials credentials, Instant received) {
        return switch (delivery.method()) {
            case "GET" -> Door.greet(delivery, credentials);
            case "POST" -> Door.deliver(delivery, credentials, received);
            default -> new Reading.Forged("another method");
        };
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
