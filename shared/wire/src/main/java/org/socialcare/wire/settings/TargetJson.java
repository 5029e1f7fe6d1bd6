package org.socialcare.wire.settings;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.wire.conversation.Names;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

import java.util.Optional;
import java.util.Set;

/** A target of notices as JSON. */
public final class TargetJson {
    private static final int VERSION = 1;

    private TargetJson() {}

    public static Json.Obj write(NoticeTarget target) {
        return Json.object()
                .put("v", VERSION)
                .put("id", target.id())
                .put("name", target.name())
                .put("kind", target.kind().name())
                .put("language", target.language().name())
                .put("alerts", target.alerts().map(Level::name))
                .put("packs", Names.sorted(target.packs()))
                .put("enabled", target.enabled())
                .put("version", target.version())
                .build();
    }

    public static NoticeTarget read(Json document) {
        Members json = Members.of(document, "target").atVersion(VERSION);
        return new NoticeTarget(
                json.text("id"),
                json.text("name"),
                json.constant("kind", NoticeTarget.Kind.values()),
                json.constant("language", NoticeTarget.Language.values()),
                json.maybeText("alerts").isPresent()
                        ? Optional.of(json.constant("alerts", Level.values()))
                        : Optional.empty(),
                Set.copyOf(json.texts("packs")),
                json.flag("enabled"),
                json.number("version"));
    }
}
