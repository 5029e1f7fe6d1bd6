package org.socialcare.wire.conversation;

import org.socialcare.domain.conversation.Promise;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.List;

/** A promise in words as JSON. */
final class PromiseJson {
    private PromiseJson() {}

    static Json write(Promise promise) {
        JsonObject json =
                Json.object()
                        .put("number", promise.number())
                        .put("by", promise.by())
                        .put("madeAt", promise.madeAt().toString())
                        .put("until", promise.until().toString());
        if (!promise.answers().isEmpty()) {
            json.put(
                    "answers",
                    Json.texts(promise.answers().stream().map(Instant::toString).toList()));
        }
        return json.put("endedAt", promise.endedAt().map(Instant::toString)).build();
    }

    static Promise read(Members json) {
        return new Promise(
                json.integer("number"),
                json.text("by"),
                json.instant("madeAt"),
                json.instant("until"),
                answers(json),
                json.maybeInstant("endedAt"));
    }

    private static List<Instant> answers(Members json) {
        return json.json().get("answers").isEmpty()
                ? List.of()
                : List.copyOf(json.allParsed("answers", "an instant", Instant::parse));
    }
}
