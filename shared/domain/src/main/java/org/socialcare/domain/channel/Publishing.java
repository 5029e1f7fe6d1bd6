package org.socialcare.domain.channel;

import java.util.Optional;

/**
 * How a public post is made on one platform, without I/O, step by step: requests to make and
 * answers to understand. Tokens are those of {@link Speech}.
 */
public interface Publishing {
    /** What is asked for first. */
    Step first(Posting posting);

    /** The file whose bytes the request of a step hands over; absent where it hands over none. */
    default Optional<Media> handsOver(Step step, Posting posting) {
        return Optional.empty();
    }

    /** The request of a step. */
    PlatformRequest ask(Step step, PublishCall call);

    /** What the answer to {@link #ask} means. Never throws for any answer. */
    PublishResult understand(Step step, Posting posting, PlatformResponse response);
}
