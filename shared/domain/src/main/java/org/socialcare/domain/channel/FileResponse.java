package org.socialcare.domain.channel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A platform's answer that may be a file.
 *
 * @param headers by lower-case name
 */
public record FileResponse(int status, Map<String, String> headers, Binary body) {
    public FileResponse {
        headers = Map.copyOf(headers);
    }

    /** Its type in HTTP, in lower case and without parameters; empty if it says none. */
    public String type() {
        String type = headers.getOrDefault("content-type", "");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The same answer as text, for what is said in the platform's words instead of a file. */
    public PlatformResponse asText() {
        return new PlatformResponse(
                status, headers, new String(body.bytes(), StandardCharsets.UTF_8));
    }
}
