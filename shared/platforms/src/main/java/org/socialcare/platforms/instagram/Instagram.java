package org.socialcare.platforms.instagram;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Pulling;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.Speech;
import org.socialcare.platforms.meta.Door;
import org.socialcare.platforms.meta.Envelope;
import org.socialcare.platforms.meta.Graph;
import org.socialcare.platforms.protocol.LinkFetching;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.Optional;

/** Instagram professional accounts. Safe for any number of threads. */
public final class Instagram implements Platform {
    private static final Envelope.Single CHANGES = Changes::read;
    private static final Speech SPEECH = new InstagramSpeech();
    private static final Publishing PUBLISHING = new InstagramPublishing();
    private static final Optional<Pulling> PULLING = Optional.of(new InstagramPulling());
    private static final Fetching FETCHING = new LinkFetching(Graph.FILES);

    @Override
    public String name() {
        return "instagram";
    }

    @Override
    public Reading read(Delivery delivery, Credentials credentials, Instant received) {
        String account = credentials.get("only_account");
        return Door.open(delivery, credentials, envelope -> read(envelope, account, received));
    }

    private static Reading read(Json envelope, String account, Instant received) {
        String object = envelope.textOrEmpty("object");
        return object.equals("instagram")
                ? new Envelope(CHANGES, account, received).read(object, envelope)
                : new Reading.Garbled("not an object of ours");
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

    @Override
    public Optional<Fetching> fetching() {
        return Optional.of(FETCHING);
    }
}
