package org.socialcare.platforms.protocol;

import org.socialcare.domain.channel.Credentials;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of platform interfaces. */
public final class Addresses {
    private Addresses() {}

    /**
     * The address of a path, on the host that the credential {@code api} names instead of the
     * platform's own where it is set.
     *
     * @param pathAndQuery already encoded
     */
    public static URI at(Credentials credentials, String host, String pathAndQuery) {
        String api = credentials.get("api");
        return URI.create((api.isEmpty() ? host : api) + pathAndQuery);
    }

    /** Encodes a value for a query or a form. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Encodes an id as one step of a path. Dots alone would lead to another place; encoded twice
     * they are an id that nobody has.
     */
    public static String step(String id) {
        return id.equals(".") || id.equals("..") ? id.replace(".", "%252E") : encode(id);
    }
}
