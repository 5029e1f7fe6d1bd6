package org.socialcare.platforms.kuaishou;

import org.socialcare.domain.channel.Acknowledgement;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Digests;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.Rotation;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonWriter;

import java.time.Instant;

/** Lets in what Kuaishou sent and nothing else. */
final class Door {
    private static final String SIGNATURE = "kwaisign";

    private Door() {}

    /** The MD5 of the body and then the secret, not an HMAC. */
    static Reading deliver(Delivery delivery, Credentials credentials, Instant received) {
        byte[] body = delivery.body();
        String header = delivery.header(SIGNATURE).orElse("");
        boolean signed =
                Rotation.proves(
                        credentials,
                        "app_secret",
                        secret -> Digests.same(Digests.md5(body, Digests.bytes(secret)), header));
        if (!signed) {
            return new Reading.Forged(SIGNATURE);
        }
        try {
            return Events.read(Documents.delivered(body), credentials, received);
        } catch (JsonProblem unreadable) {
            return new Reading.Garbled("body: " + unreadable.getMessage());
        }
    }

    static Acknowledgement acknowledgement(Delivery delivery) {
        JsonObject answer = Json.object().put("result", 1);
        try {
            Documents.delivered(delivery.body())
                    .get("message_id")
                    .ifPresent(id -> answer.put("message_id", id));
        } catch (JsonProblem unreadable) {
            // kept for a person all the same; there is no id to repeat
        }
        return new Acknowledgement("application/json", JsonWriter.write(answer.build()));
    }
}
