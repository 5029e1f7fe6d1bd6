package org.socialcare.platforms.facebook;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Digests;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;

import java.time.Instant;

/** Lets in what Meta sent and nothing else. */
final class Door {
    private static final String SIGNATURE = "x-hub-signature-256";
    private static final String SCHEME = "sha256=";

    private Door() {}

    /**
     * The check when the webhook is registered: whoever knows our token gets the challenge back.
     */
    static Reading greet(Delivery delivery, Credentials credentials) {
        String token = credentials.get("verify_token");
        boolean known =
                !token.isEmpty()
                        && Digests.same(token, delivery.query("hub.verify_token").orElse(""));
        if (!known || !delivery.query("hub.mode").orElse("").equals("subscribe")) {
            return new Reading.Forged("hub.verify_token or hub.mode");
        }
        return new Reading.Greeting("text/plain", delivery.query("hub.challenge").orElse(""));
    }

    /** Meta signs the escaped form of its JSON, which is what arrives: these bytes, unparsed. */
    static Reading deliver(Delivery delivery, Credentials credentials, Instant received) {
        byte[] body = delivery.body();
        if (!isSigned(delivery.header(SIGNATURE).orElse(""), credentials, body)) {
            return new Reading.Forged(SIGNATURE);
        }
        try {
            Json envelope = Documents.delivered(body);
            return Envelope.read(envelope, credentials.get("only_account"), received);
        } catch (JsonProblem unreadable) {
            return new Reading.Garbled("body: " + unreadable.getMessage());
        }
    }

    private static boolean isSigned(String header, Credentials credentials, byte[] body) {
        String secret = credentials.get("app_secret");
        return !secret.isEmpty() && Digests.same(SCHEME + Digests.hmacSha256(secret, body), header);
    }
}
