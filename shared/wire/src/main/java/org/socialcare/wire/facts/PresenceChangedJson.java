package org.socialcare.wire.facts;

import org.socialcare.domain.settings.Presence;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.settings.PresenceJson;
import org.socialcare.wire.shape.Members;

import java.util.Optional;

/**
 * Tells routing that somebody came or went. The assignments queue also carries the bus's facts,
 * which {@link FactJson#fromBus} reads.
 */
public final class PresenceChangedJson {
    private static final int VERSION = 1;

    private PresenceChangedJson() {}

    /** Somebody of a brand came or went. */
    public record PresenceChanged(String brand, Presence presence) {}

    public static String write(String brand, Presence presence) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("brand", brand)
                        .put("presence", PresenceJson.write(presence))
                        .build());
    }

    /**
     * Empty when the message is a fact of the bus.
     *
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is neither
     */
    public static Optional<PresenceChanged> read(String body) {
        Json message = JsonReader.read(body);
        if (message.get("detail").isPresent()) return Optional.empty();
        Members json = Members.of(message, "presence change").atVersion(VERSION);
        return Optional.of(
                new PresenceChanged(
                        json.text("brand"), PresenceJson.read(json.object("presence").json())));
    }
}
