package org.socialcare.platforms.douyin;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.Speech;

import java.time.Instant;

/** Douyin accounts. Safe for any number of threads. */
public final class Douyin implements Platform {
    private static final Speech SPEECH = new DouyinSpeech();

    @Override
    public String name() {
        return "douyin";
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
}
