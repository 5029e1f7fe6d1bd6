package org.socialcare.testkit.platform;

import org.socialcare.domain.channel.Delivery;

import java.time.Instant;
import java.util.Map;

/** Signs as a partner of the signed channel does. */
public record ChannelSigner(String secret) {
    /** The headers that come with this body at that time. */
    public Map<String, String> headers(byte[] body, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        return Map.of(
                "content-type",
                "application/json",
                "x-socialcare-timestamp",
                timestamp,
                "x-socialcare-signature",
                "v1=" + signature(timestamp, body));
    }

    public Delivery delivery(byte[] body, Instant at) {
        return new Delivery("POST", Map.of(), headers(body, at), body);
    }

    private String signature(String timestamp, byte[] body) {
        byte[] head = Signing.utf8(timestamp + ".");
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return Signing.hmacSha256(secret, all);
    }
}
