package org.socialcare.platforms.douyin;

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
import java.util.Optional;

/** Lets in what Douyin sent and nothing else. */
final class Door {
    private static final String SIGNATURE = "x-douyin-signature";

    private Door() {}

    static Reading deliver(Delivery delivery, Credentials credentials, Instant received) {
        byte[] body = delivery.body();
        Optional<String> signature = delivery.header(SIGNATURE);
        if (signature.isEmpty()) {
            return unsigned(body);
        }
        if (!isSigned(signature.get(), credentials, body)) {
            return new Reading.Forged(SIGNATURE);
        }
        try {
            Json json = Documents.delivered(body);
            Optional<Reading> greeting = greeting(json);
            return greeting.isPresent()
                    ? greeting.get()
                    : Events.read(
                            Event.of(
                                    json,
                                    delivery.header("msg-id").orElse(""),
                                    credentials.get("only_account"),
                                    received));
        } catch (JsonProblem unreadable) {
            return new Reading.Garbled("body: " + unreadable.getMessage());
        }
    }

    /** The SHA-1 of the secret and then the body, not an HMAC. */
    private static boolean isSigned(String header, Credentials credentials, byte[] body) {
        return Rotation.proves(
                credentials,
                "client_secret",
                secret -> Digests.same(Digests.sha1(Digests.bytes(secret), body), header));
    }

    /**
     * Douyin does not say that its first check is signed. The answer tells a stranger nothing but
     * the number asked about, so the check alone may come without. Whatever else a stranger sends
     * is not kept, not even as something unreadable.
     */
    private static Reading unsigned(byte[] body) {
        Reading forged = new Reading.Forged("no " + SIGNATURE);
        try {
            return greeting(Documents.delivered(body))
                    .filter(reading -> reading instanceof Reading.Greeting)
                    .orElse(forged);
        } catch (JsonProblem unreadable) {
            return forged;
        }
    }

    private static Optional<Reading> greeting(Json json) {
        if (!json.textOrEmpty("event").equals("verify_webhook")) {
            return Optional.empty();
        }
        Json challenge = Event.content(json).get("challenge").orElse(Json.Null.VALUE);
        return Optional.of(
                challenge instanceof Json.Num
                        ? new Reading.Greeting(
                                "application/json",
                                JsonWriter.write(Json.object().put("challenge", challenge).build()))
                        : new Reading.Garbled("a check without a number"));
    }
}
