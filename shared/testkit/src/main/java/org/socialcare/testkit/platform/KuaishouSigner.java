package org.socialcare.testkit.platform;

import org.socialcare.domain.channel.Delivery;

import java.util.Map;

/** Signs as the Kuaishou open platform does. */
public record KuaishouSigner(String appSecret) {
    /** The headers that come with this body. */
    public Map<String, String> headers(byte[] body) {
        return Map.of(
                "content-type",
                "application/json",
                "kwaisign",
                Signing.md5(body, Signing.utf8(appSecret)));
    }

    public Delivery delivery(byte[] body) {
        return new Delivery("POST", Map.of(), headers(body), body);
    }
}
