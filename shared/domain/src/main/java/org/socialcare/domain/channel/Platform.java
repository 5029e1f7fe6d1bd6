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

    /** When and how often a reply may be sent. */
    ReplyRules replyRules();

    /** How words are sent. */
    Speech speech();

    /** How its history is read; absent where webhooks tell everything and nothing can be read. */
    default Optional<Pulling> pulling() {
        return Optional.empty();
    }
}
