package org.socialcare.wire.facts;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.FindDue;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.Instant;

/**
 * A conversation whose clocks are to be looked at. The queue carries two forms: our own, and a
 * conversation's fact that the bus sends along when a clock falls due soon.
 */
public final class DueJson {
    private static final int VERSION = 1;

    private DueJson() {}

    public static String write(FindDue.Due due) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("conversation", due.conversation().text())
                        .put("at", due.at().toString())
                        .build());
    }

    /**
     * Reads either form.
     *
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is neither
     */
    public static FindDue.Due read(String body) {
        Json json = JsonReader.read(body);
        return json.get("detail").isPresent() ? ofFact(FactJson.fromBus(json)) : ofOurs(json);
    }

    private static FindDue.Due ofFact(Fact fact) {
        Instant at =
                fact.nextDue().orElseThrow(() -> new ShapeProblem(fact.type() + " has no nextDue"));
        return new FindDue.Due(fact.conversation(), at);
    }

    private static FindDue.Due ofOurs(Json json) {
        Members due = Members.of(json, "due").atVersion(VERSION);
        return new FindDue.Due(
                due.parsed("conversation", "a conversation's id", ConversationId::new),
                due.instant("at"));
    }
}
