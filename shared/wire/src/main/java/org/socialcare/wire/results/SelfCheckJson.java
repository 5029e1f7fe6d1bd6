package org.socialcare.wire.results;

import org.socialcare.domain.reports.SelfCheck;
import org.socialcare.domain.reports.SelfCheck.Difference;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** What came of the self-check, as JSON. */
final class SelfCheckJson {
    private SelfCheckJson() {}

    static Json.Obj write(SelfCheck check) {
        return Json.object()
                .put("verdict", check.verdict().name())
                .put("conversations", check.conversations())
                .put(
                        "differences",
                        check.differences().stream().map(SelfCheckJson::difference).toList())
                .build();
    }

    static SelfCheck read(Members json) {
        return new SelfCheck(
                json.constant("verdict", SelfCheck.Verdict.values()),
                json.integer("conversations"),
                json.objects("differences").stream().map(SelfCheckJson::readDifference).toList());
    }

    private static Json difference(Difference difference) {
        var json =
                Json.object()
                        .put("metric", difference.metric())
                        .put("what", difference.what())
                        .put("group", Json.texts(difference.group()));
        CellJson.put(json, "report", difference.report());
        CellJson.put(json, "timeline", difference.timeline());
        return json.build();
    }

    private static Difference readDifference(Members json) {
        return new Difference(
                json.text("metric"),
                json.text("what"),
                json.texts("group"),
                CellJson.decimal(json, "report"),
                CellJson.decimal(json, "timeline"));
    }
}
