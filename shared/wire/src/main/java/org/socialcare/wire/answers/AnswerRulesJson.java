package org.socialcare.wire.answers;

import org.socialcare.domain.answers.AnswerRules;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.util.Map;
import java.util.TreeMap;

/** How a brand answers by itself, as JSON. */
public final class AnswerRulesJson {
    private static final int VERSION = 1;

    private AnswerRulesJson() {}

    public static Json.Obj write(AnswerRules rules) {
        return Json.object()
                .put("v", VERSION)
                .put("greeting", texts(rules.greeting()))
                .put("outOfHours", texts(rules.outOfHours()))
                .put("handOver", texts(rules.handOver()))
                .put("handOffWords", Json.texts(rules.handOffWords()))
                .put("gatePercent", rules.gatePercent())
                .put("version", rules.version())
                .build();
    }

    public static AnswerRules read(Json document) {
        Members json = Members.of(document, "answer rules").atVersion(VERSION);
        return new AnswerRules(
                json.textsByName("greeting"),
                json.textsByName("outOfHours"),
                json.textsByName("handOver"),
                json.texts("handOffWords"),
                json.integer("gatePercent"),
                json.number("version"));
    }

    private static Json.Obj texts(Map<String, String> texts) {
        JsonObject json = Json.object();
        new TreeMap<>(texts).forEach(json::put);
        return json.build();
    }
}
