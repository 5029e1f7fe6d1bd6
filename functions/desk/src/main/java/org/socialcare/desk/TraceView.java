package org.socialcare.desk;

import org.socialcare.domain.rules.Trace;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.rules.RuleJson;

import java.util.List;

/** What became of one rule. Conditions and actions are told as the rule itself has them. */
final class TraceView {
    private TraceView() {}

    static Json step(Trace.Step step) {
        var json = Json.object().put("rule", RuleJson.write(List.of(step.rule())).getFirst());
        switch (step.outcome()) {
            case Trace.Outcome.Fired _ -> json.put("outcome", "fired");
            case Trace.Outcome.OtherEvent _ -> json.put("outcome", "other_event");
            case Trace.Outcome.Stopped(var by) -> json.put("outcome", "stopped").put("by", by);
            case Trace.Outcome.Failed failed ->
                    json.put("outcome", "failed")
                            .put("condition", failed.index())
                            .put("seen", Json.texts(failed.seen()));
        }
        return json.build();
    }
}
