package org.socialcare.wire.conversation;

import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

import java.util.Set;

/** What was made of a message, as JSON. */
public final class UnderstandingJson {
    private UnderstandingJson() {}

    public static Json.Obj write(Understanding understanding) {
        return Json.object()
                .put("language", understanding.language())
                .put("category", understanding.category().name())
                .put("confidence", new Json.Num(Double.toString(understanding.confidence())))
                .put("sentiment", understanding.sentiment().name())
                .put("flags", Names.of(understanding.flags()))
                .put("courtesy", understanding.courtesy())
                .put("reasons", Json.texts(understanding.reasons()))
                .build();
    }

    public static Understanding read(Members json) {
        return new Understanding(
                json.text("language"),
                json.constant("category", Category.values()),
                json.decimal("confidence"),
                json.constant("sentiment", Sentiment.values()),
                Set.copyOf(json.constants("flags", RiskFlag.values())),
                json.flag("courtesy"),
                json.texts("reasons"));
    }
}
