package org.socialcare.platforms.meta;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Digests;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;

import java.util.List;
import java.util.function.Function;

/** Lets in what Meta sent and nothing else. */
public final class Door {
    private static final String SIGNATURE = "x-hub-signature-256";
    private static final String SCHEME = "sha256=";

    /** While a secret is being changed, Meta signs with the one before for a while longer. */
    private static final List<String> SECRETS = List.of("app_secret", "app_secret_previous");

    private Door() {}

    /**
     * Answers the check of a webhook, and reads what is signed.
     *
     * @param envelope reads the JSON of an authentic delivery
     */
    public static Reading open(
            Delivery delivery, Credentials credentials, Function<Json, Reading> envelope) {
        return switch (delivery.method()) {
            case "GET" -> greet(delivery, credentials);
            case "POST" -> deliver(delivery, credentials, envelope);
            default -> new Reading.Forged("another method");
        };
    }

    /**
     * The check when the webhook is registered: whoever knows our token gets the challenge back.
     */
    private static Reading greet(Delivery delivery, Credentials credentials) {
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
    private static Reading deliver(
            Delivery delivery, Credentials credentials, Function<Json, Reading> envelope) {
        byte[] body = delivery.body();
        if (!isSigned(delivery.header(SIGNATURE).orElse(""), credentials, body)) {
            return new Reading.Forged(SIGNATURE);
        }
        try {
            return envelope.apply(Documents.delivered(body));
        } catch (JsonProblem unreadable) {
            return new Reading.Garbled("body: " + unreadable.getMessage());
        }
    }

    private static boolean isSigned(String header, Credentials credentials, byte[] body) {
        for (String name : SECRETS) {
            String secret = credentials.get(name);
            if (!secret.isEmpty()
                    && Digests.same(SCHEME + Digests.hmacSha256(secret, body), header)) {
                return true;
            }
        }
        return false;
    }
}
