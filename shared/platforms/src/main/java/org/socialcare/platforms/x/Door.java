package org.socialcare.platforms.x;

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

/** Lets in what X sent and nothing else. */
final class Door {
    private static final String SIGNATURE = "x-twitter-webhooks-signature";
    private static final String SECRET = "consumer_secret";
    private static final String SCHEME = "sha256=";
    private static final int LONGEST_TOKEN = 500;

    private Door() {}

    /**
     * The challenge-response check. The answer is the very signature that a delivery with the token
     * as its body would bear, and anybody may ask: only what could never be a delivery is answered.
     */
    static Reading greet(Delivery delivery, Credentials credentials) {
        String secret = credentials.get(SECRET);
        String token = delivery.query("crc_token").orElse("");
        if (secret.isEmpty() || !isToken(token)) {
            return new Reading.Forged("crc_token");
        }
        String answer = SCHEME + Digests.hmacSha256Base64(secret, Digests.bytes(token));
        return new Reading.Greeting(
                "application/json",
                JsonWriter.write(Json.object().put("response_token", answer).build()));
    }

    static Reading deliver(Delivery delivery, Credentials credentials, Instant received) {
        byte[] body = delivery.body();
        String header = delivery.header(SIGNATURE).orElse("");
        boolean signed =
                Rotation.proves(
                        credentials,
                        SECRET,
                        secret ->
                                Digests.same(
                                        SCHEME + Digests.hmacSha256Base64(secret, body), header));
        if (!signed) {
            return new Reading.Forged(SIGNATURE);
        }
        try {
            Json json = Documents.delivered(body);
            String only = credentials.get("only_account");
            String account = only.isEmpty() ? credentials.get("user_id") : only;
            return json.get("data").isPresent()
                    ? Activity.read(json.obj("data"), account, only, received)
                    : AccountActivity.read(json, account, only, received);
        } catch (JsonProblem unreadable) {
            return new Reading.Garbled("body: " + unreadable.getMessage());
        }
    }

    private static boolean isToken(String token) {
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            return false;
        }
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && "-_=+/. ".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
