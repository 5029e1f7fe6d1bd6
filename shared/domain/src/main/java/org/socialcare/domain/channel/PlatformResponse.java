package org.socialcare.domain.channel;

import java.util.Map;

/**
 * A platform's answer.
 *
 * @param headers by lower-case name
 */
public record PlatformResponse(int status, Map<String, String> headers, String body) {
    public PlatformResponse {
        headers = Map.copyOf(headers);
    }
}
