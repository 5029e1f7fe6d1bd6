package org.socialcare.testkit.platform;

import org.socialcare.domain.channel.Delivery;

import java.util.Map;

/** Signs as Meta does. */
public record FacebookSigner(String appSecret) {
    /** The headers that come with this body. */
    public Map<String, String> headers(byte[] body) {
        return Map.of(
                "content-type",
                "application/json",
                "x-hub-signature-256",
                "sha256=" + Signing.hmacSha256(appSecret, body));
    }

    public Delivery delivery(byte[] body) {
        return new Delivery("POST", Map.of(), headers(body), body);
    }
}
