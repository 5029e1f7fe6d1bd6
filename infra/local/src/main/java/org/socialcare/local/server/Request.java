package org.socialcare.local.server;

import org.socialcare.local.extension.Body;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request.
 *
 * @param path as sent, still encoded
 * @param query as sent, still encoded; empty if none
 * @param headers names in lower case
 * @param remote the caller's address
 */
public record Request(
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        Body body,
        String remote) {

    /** The header's values, joined as one; empty if it was not sent. */
    public Optional<String> header(String name) {
        List<String> values = headers.get(name);
        return values == null ? Optional.empty() : Optional.of(String.join(",", values));
    }
}
