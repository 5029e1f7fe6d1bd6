package org.socialcare.aws.signed;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * AWS's signature in an address, so that whoever has the address may make that one request until it
 * expires, as <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html">published</a>
 * for S3: the path is encoded once, and the body is not part of it.
 */
final class SignedAddress {
    private final String region;

    SignedAddress(String region) {
        this.region = region;
    }

    /**
     * The address with its signature.
     *
     * @param address without a query, its path encoded
     * @param headers by lower-case name, beside {@code host}; the request must have exactly these
     * @param query parameters that are not encoded yet
     */
    URI of(
            String method,
            URI address,
            Map<String, String> headers,
            Map<String, String> query,
            AccessKeys keys,
            Instant now,
            Duration valid) {
        String stamp = Signature.stamp(now);
        String scope = stamp.substring(0, 8) + "/" + region + "/s3/aws4_request";
        SortedMap<String, String> signed = new TreeMap<>(headers);
        signed.put("host", Connections.host(address));
        SortedMap<String, String> all = new TreeMap<>(query);
        all.put("X-Amz-Algorithm", Signature.ALGORITHM);
        all.put("X-Amz-Credential", keys.id() + "/" + scope);
        all.put("X-Amz-Date", stamp);
        all.put("X-Amz-Expires", Long.toString(valid.toSeconds()));
        all.put("X-Amz-SignedHeaders", String.join(";", signed.keySet()));
        if (!keys.token().isEmpty()) {
            all.put("X-Amz-Security-Token", keys.token());
        }
        String sorted = encoded(all);
        StringBuilder canonical = new StringBuilder(1024);
        canonical.append(method).append('\n');
        canonical.append(address.getRawPath()).append('\n').append(sorted).append('\n');
        signed.forEach(
                (name, value) ->
                        canonical.append(name).append(':').append(value.strip()).append('\n'));
        canonical.append('\n').append(String.join(";", signed.keySet()));
        canonical.append("\nUNSIGNED-PAYLOAD");
        String proof = Signature.proof(stamp, scope, canonical.toString(), keys.secret());
        return URI.create(address + "?" + sorted + "&X-Amz-Signature=" + proof);
    }

    /** For a path's segment or a query, as S3 encodes it: all but letters, digits and -_.~ */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String encoded(SortedMap<String, String> query) {
        StringBuilder text = new StringBuilder(512);
        query.forEach(
                (name, value) ->
                        text.append(text.isEmpty() ? "" : "&")
                                .append(encode(name))
                                .append('=')
                                .append(encode(value)));
        return text.toString();
    }
}
