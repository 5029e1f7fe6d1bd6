package org.socialcare.local.simulators;

import org.socialcare.local.extension.Body;

import java.net.URI;
import java.util.Map;

/**
 * A webhook call, ready to be sent.
 *
 * @param query encoded, without the question mark; empty if none
 */
public record Signed(String query, Map<String, String> headers, Body body) {
    public Signed {
        headers = Map.copyOf(headers);
    }

    /** JSON whose proof stands in a header. */
    public static Signed json(Body body, String header, String proof) {
        return new Signed("", Map.of("Content-Type", "application/json", header, proof), body);
    }

    /** The webhook's address with this delivery's query. */
    public URI at(URI webhook) {
        return query.isEmpty() ? webhook : URI.create(webhook + "?" + query);
    }
}
