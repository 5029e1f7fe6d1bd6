package org.socialcare.wire.settings;

import org.socialcare.domain.settings.Goal;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.math.BigDecimal;
import java.util.List;

/** Goals as JSON, a number as the text that was written; left out where there are none. */
public final class GoalJson {
    private GoalJson() {}

    static void put(JsonObject json, List<Goal> goals) {
        if (!goals.isEmpty()) json.put("goals", write(goals));
    }

    /** As a list, also an empty one. */
    public static List<Json> write(List<Goal> goals) {
        return goals.stream().map(GoalJson::write).toList();
    }

    private static Json write(Goal goal) {
        return Json.object()
                .put("name", goal.name())
                .put("target", goal.target().toPlainString())
                .put("unit", goal.unit())
                .build();
    }

    static List<Goal> read(Members json) {
        return json.objectsOrNone("goals").stream()
                .map(
                        it ->
                                new Goal(
                                        it.text("name"),
                                        it.parsed("target", "a number", BigDecimal::new),
                                        it.text("unit")))
                .toList();
    }
}
