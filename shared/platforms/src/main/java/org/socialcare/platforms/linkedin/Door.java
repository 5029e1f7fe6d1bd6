package org.socialcare.platforms.linkedin;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Digests;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.Rotation;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonWriter;

import java.time.Instant;

/** Lets in what LinkedIn sent and nothing else. */
final class Door {
    private static final String SIGNATURE = "x-li-signature";
    private static final String SECRET = "client_secret";

    /** Stands before the body when it is signed, and never before the signature in the header. */
    private static final String PREFIX = "hmacsha256=";

    private static final int LONGEST_CODE = 100;

    private Door() {}

    /**
     * The challenge, repeated every two hours. Anybody may ask, and the answer to a code that
     * begins like a signed delivery would be that delivery's signature: only what could be a UUID
     * is answered.
     */
    static Reading greet(Delivery delivery, Credentials credentials) {
        String secret = credentials.get(SECRET);
        String code = delivery.query("challengeCode").orElse("");
        if (secret.isEmpty() || !isCode(code)) {
            return new Reading.Forged("challengeCode");
        }
        String answer = Digests.hmacSha256(secret, Digests.bytes(code));
        return new Reading.Greeting(
                "application/json",
                JsonWriter.write(
                        Json.object()
                                .put("challengeCode", code)
                                .put("challengeResponse", answer)
                                .build()));
    }

    static Reading deliver(Delivery delivery, Credentials credentials, Instant received) {
        byte[] body = delivery.body();
        String header = delivery.header(SIGNATURE).orElse("");
        String signature = header.startsWith(PREFIX) ? header.substring(PREFIX.length()) : header;
        byte[] prefix = Digests.bytes(PREFIX);
        boolean signed =
                Rotation.proves(
                        credentials,
                        SECRET,
                        secret ->
                                Digests.same(Digests.hmacSha256(secret, prefix, body), signature));
        if (!signed) {
            return new Reading.Forged(SIGNATURE);
        }
        try {
            return Notifications.read(
                    Documents.delivered(body), credentials.get("only_account"), received);
        } catch (JsonProblem unreadable) {
            return new Reading.Garbled("body: " + unreadable.getMessage());
        }
    }

    private static boolean isCode(String code) {
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '-') {
                return false;
            }
        }
        return true;
    }
}
