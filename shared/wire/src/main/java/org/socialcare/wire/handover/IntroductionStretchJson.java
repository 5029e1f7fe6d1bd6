package org.socialcare.wire.handover;

import org.socialcare.domain.ports.OrderIntroductions.Stretch;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.util.Optional;

/** Introductions to be said. They travel in the due queue beside the clocks. */
public final class IntroductionStretchJson {
    private static final int VERSION = 1;
    private static final String LEAVER = "introduces";

    private IntroductionStretchJson() {}

    public static String write(Stretch stretch) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("brand", stretch.brand())
                        .put(LEAVER, stretch.leaver())
                        .put("stretch", stretch.number())
                        .build());
    }

    /**
     * The stretch; empty when the message is something else.
     *
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is of another version
     */
    public static Optional<Stretch> read(String body) {
        Json message = JsonReader.read(body);
        if (message.get(LEAVER).isEmpty()) return Optional.empty();
        Members json = Members.of(message, "stretch of introductions").atVersion(VERSION);
        return Optional.of(
                new Stretch(json.text("brand"), json.text(LEAVER), json.integer("stretch")));
    }
}
