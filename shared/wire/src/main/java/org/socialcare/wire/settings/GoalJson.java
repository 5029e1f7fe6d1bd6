package org.socialcare.wire.settings;

import org.socialcare.domain.settings.Goal;
import org.socialcare.domain.settings.Goal.Bound;
import org.socialcare.domain.settings.Goal.Measure;
import org.socialcare.domain.settings.Goal.Reading;
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

    private static List<Json> write(List<Goal> goals) {
        return goals.stream().map(GoalJson::write).toList();
    }

    /** One of them. */
    public static Json write(Goal goal) {
        var json =
                Json.object()
                        .put("name", goal.name())
                        .put("target", goal.target().toPlainString())
                        .put("unit", goal.unit());
        goal.measure().ifPresent(measure -> json.put("measure", write(measure)));
        return json.build();
    }

    private static Json write(Measure measure) {
        return Json.object()
                .put("metric", measure.metric())
                .put("reading", measure.reading().name())
                .put("bound", measure.bound().name())
                .build();
    }

    static List<Goal> read(Members json) {
        return json.objectsOrNone("goals").stream().map(GoalJson::readOne).toList();
    }

    /** One of them, as it was written. */
    public static Goal readOne(Members json) {
        return new Goal(
                json.text("name"),
                json.parsed("target", "a number", BigDecimal::new),
                json.text("unit"),
                json.maybeObject("measure")
                        .map(
                                it ->
                                        new Measure(
                                                it.text("metric"),
                                                it.constant("reading", Reading.values()),
                                                it.constant("bound", Bound.values()))));
    }
}
