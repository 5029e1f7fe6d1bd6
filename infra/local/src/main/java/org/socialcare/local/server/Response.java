package org.socialcare.local.server;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.extension.Body;

import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP answer. */
public record Response(int status, Map<String, String> headers, Body body) {
    public Response {
        headers = Map.copyOf(headers);
    }

    public static Response json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    public static Response text(int status, String type, String body) {
        return new Response(status, Map.of("content-type", type), Body.of(body));
    }

    /** The same answer with another header. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }
}
