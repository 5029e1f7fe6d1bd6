package org.socialcare.domain.channel;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request of a platform, untouched: signatures are computed over exactly these bytes.
 *
 * @param headers by lower-case name
 * @param query decoded, the first value of each name
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out; deliveries are never compared
public record Delivery(
        String method, Map<String, String> query, Map<String, String> headers, byte[] body) {
    public Delivery {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    @Override
    public byte[] body() {
        return body.clone();
    }
}
