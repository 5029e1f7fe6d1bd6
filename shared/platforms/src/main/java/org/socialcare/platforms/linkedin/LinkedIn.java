package org.socialcare.platforms.linkedin;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Pulling;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.Speech;

import java.time.Instant;
import java.util.Optional;

/** LinkedIn pages. Safe for any number of threads. */
public final class LinkedIn implements Platform {
    private static final Speech SPEECH = new LinkedInSpeech();
    private static final Publishing PUBLISHING = new LinkedInPublishing();
    private static final Optional<Pulling> PULLING = Optional.of(new LinkedInPulling());

    @Override
    public String name() {
        return "linkedin";
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
    public Optional<Pulling> pulling() {
        return PULLING;
    }

    @Override
    public Optional<Publishing> publishing() {
        return Optional.of(PUBLISHING);
    }
}
