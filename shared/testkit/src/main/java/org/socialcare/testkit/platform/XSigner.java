package org.socialcare.testkit.platform;

import org.socialcare.domain.channel.Delivery;

import java.util.Map;

/** Signs as X does. */
public record XSigner(String consumerSecret) {
    /** The headers that come with this body. */
    public Map<String, String> headers(byte[] body) {
        return Map.of(
                "content-type",
                "application/json",
                "x-twitter-webhooks-signature",
                "sha256=" + Signing.hmacSha256Base64(consumerSecret, body));
    }

    public Delivery delivery(byte[] body) {
        return new Delivery("POST", Map.of(), headers(body), body);
    }
}
