package org.socialcare.local.extension;

import java.util.Map;

/** A simulator's answer to an {@link ApiCall}. */
public record ApiAnswer(int status, Map<String, String> headers, Body body) {
    public ApiAnswer {
        headers = Map.copyOf(headers);
    }

    /** An answer in JSON. */
    public static ApiAnswer json(int status, String body) {
        return new ApiAnswer(
                status, Map.of("content-type", "application/json; charset=utf-8"), Body.of(body));
    }
}
