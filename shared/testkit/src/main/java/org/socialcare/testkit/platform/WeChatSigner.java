package org.socialcare.testkit.platform;

import org.socialcare.domain.channel.Delivery;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** Signs as WeChat does in plaintext mode, where no body is covered. */
public record WeChatSigner(String token) {
    /** The query of a delivery. */
    public Map<String, String> query(String timestamp, String nonce) {
        return Map.of(
                "signature", signature(timestamp, nonce), "timestamp", timestamp, "nonce", nonce);
    }

    public Delivery delivery(byte[] body, String timestamp, String nonce) {
        return new Delivery("POST", query(timestamp, nonce), Map.of(), body);
    }

    /**
     * The signature over the token and these parts, sorted.
     *
     * @param parts timestamp and nonce, and in safe mode what is encrypted
     */
    public String signature(String... parts) {
        String[] all =
                Stream.concat(Stream.of(token), Arrays.stream(parts))
                        .sorted()
                        .toArray(String[]::new);
        return Signing.sha1(Signing.utf8(String.join("", all)));
    }
}
