package org.socialcare.platforms.wechatform;

import org.socialcare.domain.channel.Delivery;
import org.socialcare.platforms.protocol.Digests;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** SHA-1 over the sorted secret, timestamp, nonce and, where there is any, what is encrypted. */
public final class Signature {
    private Signature() {}

    /**
     * Whether the query's {@code signature} holds for any of the secrets; it covers no body.
     *
     * @param secrets none of them empty
     */
    public static boolean isPlainSigned(Delivery delivery, List<String> secrets) {
        return isSigned(delivery, secrets, "signature");
    }

    /**
     * Whether the query's {@code msg_signature} holds for what is encrypted.
     *
     * @param secrets none of them empty
     */
    public static boolean isMessageSigned(
            Delivery delivery, List<String> secrets, String encrypted) {
        return isSigned(delivery, secrets, "msg_signature", encrypted);
    }

    private static boolean isSigned(
            Delivery delivery, List<String> secrets, String parameter, String... more) {
        String given = delivery.query(parameter).orElse("");
        boolean signed = false;
        for (String secret : secrets) {
            signed |= Digests.same(of(delivery, secret, more), given);
        }
        return signed;
    }

    private static String of(Delivery delivery, String secret, String... more) {
        String[] parts = Arrays.copyOf(more, more.length + 3);
        parts[more.length] = secret;
        parts[more.length + 1] = delivery.query("timestamp").orElse("");
        parts[more.length + 2] = delivery.query("nonce").orElse("");
        Arrays.sort(parts);
        return Digests.sha1(String.join("", parts).getBytes(StandardCharsets.UTF_8));
    }
}
