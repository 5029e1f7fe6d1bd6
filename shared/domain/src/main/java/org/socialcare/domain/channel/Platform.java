package org.socialcare.domain.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * A social platform: the whole extension point. Implementations are stateless, safe for concurrent
 * use, and do no I/O: sending is a request to make and an answer to understand.
 */
public interface Platform {
    /** The first segment of its webhook addresses, such as {@code facebook}. */
    String name();

    /**
     * Authenticates over the raw bytes, in constant time, before anything else; then reads every
     * event. Never throws for any delivery.
     */
    Reading read(Delivery delivery, Credentials credentials, Instant received);

    /** The answer to a delivery of which everything was taken; never an answer to a forged one. */
    default Acknowledgement acknowledgement(Delivery delivery) {
        return Acknowledgement.EMPTY;
    }

    /** When and how often a reply may be sent. */
    default ReplyRules replyRules() {
        return ReplyRules.of(name());
    }

    /** How words are sent. */
    Speech speech();

    /** How its history is read; absent where webhooks tell everything and nothing can be read. */
    default Optional<Pulling> pulling() {
        return Optional.empty();
    }

    /**
     * How the files that customers send are fetched; present exactly if {@link Ability#FETCH_FILES}
     * is there.
     */
    default Optional<Fetching> fetching() {
        return Optional.empty();
    }

    /**
     * How public posts are made; absent where the platform lets nobody, or no page confirms how,
     * which is so exactly if {@link PostRules#of} is.
     */
    default Optional<Publishing> publishing() {
        return Optional.empty();
    }
}
