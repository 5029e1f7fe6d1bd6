package org.socialcare.platforms.protocol;

import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Speech.AccessToken;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an OAuth 2 token endpoint answers to a refresh token. */
public final class FreshToken {
    private FreshToken() {}

    /**
     * The token in an answer; empty where it holds none that is good for a while.
     *
     * @param answer the object that holds it
     * @param grantEnds the member that says for how many seconds the grant itself lasts; empty
     *     where none does
     * @param longest longer than that no token is believed to live
     * @param longestGrant the same of a grant
     */
    public static Optional<AccessToken> read(
            PlatformResponse response,
            Json answer,
            String grantEnds,
            Instant now,
            Duration longest,
            Duration longestGrant) {
        String token = answer.textOrEmpty("access_token");
        long seconds = answer.number("expires_in").orElse(0);
        if (response.status() != 200 || token.isEmpty() || seconds <= 0) {
            return Optional.empty();
        }
        long grant = answer.number(grantEnds).orElse(0);
        return Optional.of(
                new AccessToken(
                        token,
                        after(now, seconds, longest),
                        answer.textOrEmpty("refresh_token"),
                        grant > 0
                                ? Optional.of(after(now, grant, longestGrant))
                                : Optional.empty()));
    }

    private static Instant after(Instant now, long seconds, Duration longest) {
        return now.plusSeconds(Math.min(seconds, longest.toSeconds()));
    }
}
