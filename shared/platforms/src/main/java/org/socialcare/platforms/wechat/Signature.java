package org.socialcare.platforms.wechat;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.platforms.protocol.Digests;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** SHA-1 over the sorted token, timestamp, nonce and, in safe mode, what is encrypted. */
final class Signature {
    private Signature() {}

    /** Whether the query's {@code signature} holds; it covers no body. */
    static boolean isPlainSigned(Delivery delivery, Credentials credentials) {
        return isSigned(delivery, credentials, "signature", new String[0]);
    }

    /** Whether the query's {@code msg_signature} holds for what is encrypted. */
    static boolean isMessageSigned(Delivery delivery, Credentials credentials, String encrypted) {
        return isSigned(delivery, credentials, "msg_signature", encrypted);
    }

    private static boolean isSigned(
            Delivery delivery, Credentials credentials, String parameter, String... more) {
        String token = credentials.get("token");
        String given = delivery.query(parameter).orElse("");
        if (token.isEmpty() || given.isEmpty()) {
            return false;
        }
        String[] parts = Arrays.copyOf(more, more.length + 3);
        parts[more.length] = token;
        parts[more.length + 1] = delivery.query("timestamp").orElse("");
        parts[more.length + 2] = delivery.query("nonce").orElse("");
        Arrays.sort(parts);
        byte[] sorted = String.join("", parts).getBytes(StandardCharsets.UTF_8);
        return Digests.same(Digests.sha1(sorted), given);
    }
}
