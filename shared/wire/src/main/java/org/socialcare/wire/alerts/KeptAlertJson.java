package org.socialcare.wire.alerts;

import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.Rung;
import org.socialcare.wire.conversation.Names;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An alert and its ladder as one document, as they were when it was raised. What people did about
 * it is stored beside it.
 */
public final class KeptAlertJson {
    private static final int VERSION = 2;

    private KeptAlertJson() {}

    /** What is in the document. */
    public record Raised(Alert alert, List<Rung> ladder) {
        public Raised {
            ladder = List.copyOf(ladder);
        }
    }

    public static String write(Raised raised) {
        List<Json> ladder = new ArrayList<>();
        for (Rung rung : raised.ladder()) {
            ladder.add(
                    Json.object()
                            .put("step", rung.step())
                            .put("at", rung.at().toString())
                            .put("targets", Names.sorted(rung.targets()))
                            .build());
        }
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("brand", raised.alert().brand())
                        .put("alert", AlertJson.write(raised.alert()).build())
                        .put("ladder", ladder)
                        .build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not what {@link #write} writes
     */
    public static Raised read(String document) {
        Members json = Members.of(JsonReader.read(document), "alert").atVersion(VERSION);
        List<Rung> ladder = new ArrayList<>();
        for (Members rung : json.objects("ladder")) {
            ladder.add(
                    new Rung(
                            rung.integer("step"),
                            rung.instant("at"),
                            Set.copyOf(rung.texts("targets"))));
        }
        return new Raised(AlertJson.read(json.text("brand"), json.object("alert")), ladder);
    }
}
