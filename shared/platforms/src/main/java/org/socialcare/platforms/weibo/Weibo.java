package org.socialcare.platforms.weibo;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.Speech;

import java.time.Instant;
import java.util.Optional;

/** Weibo accounts with the fan service. Safe for any number of threads. */
public final class Weibo implements Platform {
    private static final Speech SPEECH = new WeiboSpeech();
    private static final Publishing PUBLISHING = new WeiboPublishing();
    private static final Fetching FETCHING = new WeiboFetching();

    @Override
    public String name() {
        return "weibo";
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
