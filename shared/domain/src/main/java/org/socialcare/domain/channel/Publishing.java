package org.socialcare.domain.channel;

/**
 * How a public post is made on one platform, without I/O, step by step: requests to make and
 * answers to understand. Tokens are those of {@link Speech}.
 */
public interface Publishing {
    /** What is asked for first. */
    Step first();

    /**
     * The request of a step.
     *
     * @param key our own id of the post on this channel, sent along where the platform takes one
     * @param posting what {@link PostRules#problems} has nothing against
     */
    PlatformRequest ask(
            Step step, String key, Posting posting, Credentials credentials, String token);

    /** What the answer to {@link #ask} means. Never throws for any answer. */
    PublishResult understand(Step step, PlatformResponse response);
}
