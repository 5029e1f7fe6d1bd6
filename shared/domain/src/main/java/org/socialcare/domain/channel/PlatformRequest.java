package org.socialcare.domain.channel;

import java.net.URI;
import java.util.Map;

/**
 * An HTTP request to a platform. Its address may hold a token, so it is never printed.
 *
 * @param body UTF-8; empty for GET
 */
public record PlatformRequest(
        String method, URI address, Map<String, String> headers, String body) {
    public PlatformRequest {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return method + " " + address.getHost() + address.getPath();
    }
}
