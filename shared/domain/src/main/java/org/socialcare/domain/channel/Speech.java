package org.socialcare.domain.channel;

import java.time.Instant;
import java.util.Optional;

/** How one platform is spoken to, without I/O: requests to make and answers to understand. */
public interface Speech {
    /**
     * Why these words cannot be said on the platform at all, told to the agent; empty where they
     * can. What is refused here is never given to {@link #say}.
     */
    default Optional<String> refusal(Outgoing words) {
        return Optional.empty();
    }

    /**
     * The request that says the words.
     *
     * @param token an access token, from {@link #renewal} or the credentials
     */
    PlatformRequest say(Outgoing words, Credentials credentials, String token);

    /**
     * The request that does it; absent where the platform has no such thing, which is so exactly if
     * {@link Ability#of} says so.
     */
    default Optional<PlatformRequest> act(Act act, Credentials credentials, String token) {
        return Optional.empty();
    }

    /** How pictures and files are sent; present exactly if {@link Ability#SEND_MEDIA} is there. */
    default Optional<Attaching> attaching() {
        return Optional.empty();
    }

    /**
     * A request of {@link #say}, {@link #act} or {@link #attaching} as it leaves at that instant:
     * for platforms where every request is signed together with the time. Asked for right before
     * the request is made.
     *
     * @param token the one the request was made with
     */
    default PlatformRequest leaving(PlatformRequest request, String token, Instant now) {
        return request;
    }

    /** What the platform's answer to a request of ours means. Never throws for any answer. */
    SendResult understand(PlatformResponse response);

    /**
     * The token the credentials already hold, if the platform issues long-lived ones. Where there
     * is no {@link #renewal}, a person has to put the next one there.
     */
    Optional<String> standingToken(Credentials credentials);

    /**
     * The request that gets a fresh token, if the platform has one.
     *
     * @param credentials with the newest refresh token under {@code refresh_token}, where the
     *     platform changes it each time
     */
    default Optional<PlatformRequest> renewal(Credentials credentials) {
        return Optional.empty();
    }

    /** The token in the answer to {@link #renewal}; empty if it was refused or is unreadable. */
    default Optional<AccessToken> renewed(PlatformResponse response, Instant now) {
        return Optional.empty();
    }

    /**
     * A token and the instant from which it is no longer good. Never printed.
     *
     * @param refresh what the next renewal must show; empty where it stays the same
     * @param refreshExpires from when a person has to grant access anew; absent where never or
     *     unknown
     */
    record AccessToken(
            String value, Instant expires, String refresh, Optional<Instant> refreshExpires) {
        public AccessToken(String value, Instant expires) {
            this(value, expires, "", Optional.empty());
        }

        @Override
        public String toString() {
            return "AccessToken until " + expires;
        }
    }
}
