package org.socialcare.platforms.facebook;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.Speech;
import org.socialcare.platforms.meta.Door;
import org.socialcare.platforms.meta.Envelope;
import org.socialcare.platforms.meta.Graph;
import org.socialcare.platforms.protocol.LinkFetching;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.Optional;

/** Facebook Pages. Safe for any number of threads. */
public final class Facebook implements Platform {
    private static final Envelope.Single CHANGES = Changes::read;
    private static final Speech SPEECH = new FacebookSpeech();
    private static final Publishing PUBLISHING = new FacebookPublishing();
    private static final Fetching FETCHING = new LinkFetching(Graph.FILES);

    @Override
    public String name() {
        return "facebook";
    }

    @Override
    public Reading read(Delivery delivery, Credentials credentials, Instant received) {
        String page = credentials.get("only_account");
        return Door.open(delivery, credentials, envelope -> read(envelope, page, received));
    }

    /** What a user or a grant concerns is of no Page. */
    private static Reading read(Json envelope, String page, Instant received) {
        String object = envelope.textOrEmpty("object");
        return switch (object) {
            case "page" -> new Envelope(CHANGES, page, received).read(object, envelope);
            case "user", "permissions" ->
                    new Envelope(CHANGES, "", received).read(object, envelope);
            default -> new Reading.Garbled("not an object of ours");
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
