package org.socialcare.local.simulators.signed;

import org.socialcare.local.simulators.Hashes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The channel's signature, from its page. */
final class ChatSeal {
    private ChatSeal() {}

    static String of(String secret, String timestamp, byte[] body) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes((timestamp + ".").getBytes(StandardCharsets.UTF_8));
        sealed.writeBytes(body);
        return "v1=" + Hashes.hmacSha256(secret, sealed.toByteArray());
    }
}
