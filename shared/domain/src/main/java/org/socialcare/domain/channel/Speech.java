package org.socialcare.domain.channel;

import java.time.Instant;
import java.util.Optional;

/** How one platform is spoken to, without I/O: requests to make and answers to understand. */
public interface Speech {
    /**
     * The request that says the words.
     *
     * @param token an access token, from {@link #renewal} or the credentials
     */
    PlatformRequest say(Outgoing words, Credentials credentials, String token);

    /** What the platform's answer to {@link #say} means. Never throws for any answer. */
    SendResult understand(PlatformResponse response);

    /** The token the credentials already hold, if the platform issues long-lived ones. */
    Optional<String> standingToken(Credentials credentials);

    /** The request that gets a fresh token, if the platform has one. */
    Optional<PlatformRequest> renewal(Credentials credentials);

    /** The token in the answer to {@link #renewal}; empty if it was refused or is unreadable. */
    Optional<AccessToken> renewed(PlatformResponse response, Instant now);

    /** A token and the instant from which it is no longer good. Never printed. */
    record AccessToken(String value, Instant expires) {
        @Override
        public String toString() {
            return "AccessToken until " + expires;
        }
    }
}
