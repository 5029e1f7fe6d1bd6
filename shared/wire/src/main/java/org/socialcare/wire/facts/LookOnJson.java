package org.socialcare.wire.facts;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.util.Optional;

/**
 * Routing's word to itself that there is more to do for a brand. Travels in the assignments queue
 * beside {@link PresenceChangedJson} and the bus's facts.
 */
public final class LookOnJson {
    private static final int VERSION = 1;
    private static final String LOOK_ON = "lookOn";

    private LookOnJson() {}

    public static String write(String brand) {
        return JsonWriter.write(Json.object().put("v", VERSION).put(LOOK_ON, brand).build());
    }

    /**
     * The brand; empty when the message is something else.
     *
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is of another version
     */
    public static Optional<String> read(String body) {
        Json message = JsonReader.read(body);
        if (message.get(LOOK_ON).isEmpty()) return Optional.empty();
        return Optional.of(Members.of(message, "look on").atVersion(VERSION).text(LOOK_ON));
    }
}
