package org.socialcare.testkit.platform;

import org.socialcare.domain.channel.Delivery;

import java.util.Map;

/** Signs as LinkedIn does. */
public record LinkedInSigner(String clientSecret) {
    /** The headers that come with this body. */
    public Map<String, String> headers(byte[] body) {
        return Map.of(
                "content-type",
                "application/json",
                "x-li-signature",
                Signing.hmacSha256(clientSecret, Signing.utf8("hmacsha256="), body));
    }

    public Delivery delivery(byte[] body) {
        return new Delivery("POST", Map.of(), headers(body), body);
    }
}
