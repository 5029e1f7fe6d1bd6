package org.socialcare.platforms.instagram;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Speech.AccessToken;
import org.socialcare.platforms.meta.Graph;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Whose login a token comes from: that of a Page, or Instagram's own, whose tokens run out. */
final class Login {
    private static final String INSTAGRAM = "https://graph.instagram.com";
    private static final long LONGEST_SECONDS = 366L * 24 * 3600;

    private Login() {}

    static String host(Credentials credentials) {
        return isInstagram(credentials) ? INSTAGRAM : Graph.HOST;
    }

    /**
     * A request that reads what a query asks for.
     *
     * @param path already encoded, as the query is
     */
    static PlatformRequest read(Credentials credentials, String path, String query, String token) {
        return Graph.query(credentials, host(credentials), path, query, token);
    }

    /** A token is exchanged for the next one; that of a Page has no successor. */
    static Optional<PlatformRequest> renewal(Credentials credentials) {
        String newest = credentials.get("refresh_token");
        String token = newest.isEmpty() ? credentials.get("access_token") : newest;
        if (!isInstagram(credentials) || token.isEmpty()) {
            return Optional.empty();
        }
        String path = Assumptions.REFRESH + "&access_token=" + Addresses.encode(token);
        return Optional.of(
                new PlatformRequest(
                        "GET", Addresses.at(credentials, INSTAGRAM, path), Map.of(), ""));
    }

    static Optional<AccessToken> renewed(PlatformResponse response, Instant now) {
        Json answer = Documents.answered(response.body()).orElse(Json.Null.VALUE);
        String token = answer.textOrEmpty("access_token");
        OptionalLong seconds = answer.number("expires_in");
        if (response.status() != 200
                || token.isEmpty()
                || seconds.isEmpty()
                || seconds.getAsLong() <= 0
                || seconds.getAsLong() > LONGEST_SECONDS) {
            return Optional.empty();
        }
        Instant end = now.plusSeconds(seconds.getAsLong());
        return Optional.of(new AccessToken(token, end, token, Optional.of(end)));
    }

    private static boolean isInstagram(Credentials credentials) {
        return credentials.get("login").equals("instagram");
    }
}
