package org.socialcare.wire.settings;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.settings.Ladder;
import org.socialcare.wire.conversation.Names;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A ladder as JSON. */
public final class LadderJson {
    private static final int VERSION = 1;

    private LadderJson() {}

    public static Json.Obj write(Ladder ladder) {
        List<Json> steps = new ArrayList<>();
        for (Ladder.Step step : ladder.steps()) {
            steps.add(
                    Json.object()
                            .put("after", step.after().toString())
                            .put("minimum", step.minimum().name())
                            .put("targets", Names.sorted(step.targets()))
                            .build());
        }
        return Json.object().put("v", VERSION).put("id", ladder.id()).put("steps", steps).build();
    }

    public static Ladder read(Json document) {
        Members json = Members.of(document, "ladder").atVersion(VERSION);
        List<Ladder.Step> steps = new ArrayList<>();
        for (Members step : json.objects("steps")) {
            steps.add(
                    new Ladder.Step(
                            step.duration("after"),
                            step.constant("minimum", Level.values()),
                            Set.copyOf(step.texts("targets"))));
        }
        return new Ladder(json.text("id"), steps);
    }
}
