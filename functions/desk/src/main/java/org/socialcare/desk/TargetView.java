package org.socialcare.desk;

import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.wire.json.Json;

/** A target of notices as the API shows it. */
final class TargetView {
    private TargetView() {}

    static Json of(NoticeTarget target, long version) {
        return Json.object()
                .put("id", target.id())
                .put("name", target.name())
                .put("kind", Shapes.word(target.kind()))
                .put("language", Shapes.word(target.language()))
                .put("alerts", Shapes.text(target.alerts().map(Shapes::word)))
                .put("packs", Json.texts(target.packs().stream().sorted().toList()))
                .put("enabled", target.enabled())
                .put("version", version)
                .build();
    }
}
