package org.socialcare.platforms.linkedin;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.platforms.protocol.Addresses;

import java.util.Map;

/** Calls of LinkedIn's versioned interface. */
final class Rest {
    private static final String HOST = "https://api.linkedin.com";

    /** LinkedIn retires a version about a year after its month; the channel can name another. */
    private static final String VERSION = "202610";

    private Rest() {}

    /**
     * @param path already encoded
     */
    static PlatformRequest call(
            String method, String path, String body, Credentials credentials, String token) {
        String version = credentials.get("version");
        return new PlatformRequest(
                method,
                Addresses.at(credentials, HOST, "/rest/" + path),
                Map.of(
                        "content-type",
                        "application/json",
                        "authorization",
                        "Bearer " + token,
                        "linkedin-version",
                        version.isEmpty() ? VERSION : version,
                        "x-restli-protocol-version",
                        "2.0.0"),
                body);
    }
}
