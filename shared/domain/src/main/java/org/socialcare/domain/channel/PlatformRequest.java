package org.socialcare.domain.channel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An HTTP request to a platform. Its address may hold a token, so it is never printed.
 *
 * @param body UTF-8; empty for GET, and where the body is binary
 * @param binary the body where it is no text; else none
 */
public record PlatformRequest(
        String method, URI address, Map<String, String> headers, String body, Binary binary) {
    public PlatformRequest {
        headers = Map.copyOf(headers);
        if (!body.isEmpty() && binary.length() > 0) {
            throw new IllegalArgumentException("a request has one body");
        }
    }

    /** A request whose body is text. */
    public PlatformRequest(String method, URI address, Map<String, String> headers, String body) {
        this(method, address, headers, body, Binary.NONE);
    }

    /** The body as it is sent. */
    public byte[] bytes() {
        return binary.length() > 0 ? binary.bytes() : body.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + address.getHost() + address.getPath();
    }
}
