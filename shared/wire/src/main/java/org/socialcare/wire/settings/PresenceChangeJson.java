package org.socialcare.wire.settings;

import org.socialcare.domain.presence.PresenceChange;
import org.socialcare.domain.settings.Presence;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** A change of an agent's presence, as JSON. */
public final class PresenceChangeJson {
    private static final int VERSION = 1;

    private PresenceChangeJson() {}

    public static Json.Obj write(PresenceChange change) {
        return Json.object()
                .put("v", VERSION)
                .put("agent", change.agent())
                .put("status", change.status().name())
                .put("reason", change.reason())
                .put("cause", change.cause().name())
                .put("at", change.at().toString())
                .put("notedAt", change.notedAt().toString())
                .build();
    }

    public static PresenceChange read(Json document) {
        Members json = Members.of(document, "presence change").atVersion(VERSION);
        return new PresenceChange(
                json.text("agent"),
                json.constant("status", Presence.Status.values()),
                json.text("reason"),
                json.constant("cause", PresenceChange.Cause.values()),
                json.instant("at"),
                json.instant("notedAt"));
    }
}
