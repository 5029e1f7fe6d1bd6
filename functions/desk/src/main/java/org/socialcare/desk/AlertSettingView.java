package org.socialcare.desk;

import org.socialcare.domain.settings.AlertRule;
import org.socialcare.domain.settings.DeclaredEvent;
import org.socialcare.domain.settings.Ladder;
import org.socialcare.domain.settings.Watch;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;

/** What a brand decides about alerts, as people see it; {@link AlertSettingForm} reads the same. */
final class AlertSettingView {
    private AlertSettingView() {}

    static Json of(Watch watch, long version) {
        return Json.object()
                .put("id", watch.id())
                .put("kind", Shapes.word(watch.kind()))
                .put("label", watch.label())
                .put("words", Json.texts(watch.words()))
                .put("channels", SettingView.channels(watch.channels()))
                .put("version", version)
                .build();
    }

    static Json of(DeclaredEvent event, long version) {
        return Json.object()
                .put("id", event.id())
                .put("name", event.name())
                .put("from", event.from().toString())
                .put("to", event.to().toString())
                .put("factor", Shapes.number(event.factor()))
                .put("channels", SettingView.channels(event.channels()))
                .put("version", version)
                .build();
    }

    static Json of(Ladder ladder, long version) {
        var steps = new ArrayList<Json>();
        for (var step : ladder.steps()) {
            steps.add(
                    Json.object()
                            .put("after", step.after().toString())
                            .put("minimum", Shapes.word(step.minimum()))
                            .put("targets", SettingView.sorted(step.targets()))
                            .build());
        }
        return Json.object()
                .put("id", ladder.id())
                .put("steps", steps)
                .put("version", version)
                .build();
    }

    static Json of(AlertRule rule, long version) {
        return Json.object()
                .put("id", rule.id())
                .put("minimum", rule.minimum())
                .put("usual", Shapes.number(rule.usual()))
                .put("enabled", rule.enabled())
                .put("channels", SettingView.channels(rule.channels()))
                .put("version", version)
                .build();
    }
}
