package org.socialcare.wire.settings;

import org.socialcare.domain.settings.Presence;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** Whether an agent is there, as JSON. */
public final class PresenceJson {
    private static final int VERSION = 1;

    private PresenceJson() {}

    public static Json.Obj write(Presence presence) {
        var json =
                Json.object()
                        .put("v", VERSION)
                        .put("agent", presence.agent())
                        .put("status", presence.status().name())
                        .put("since", presence.since().toString())
                        .put("seenAt", presence.seenAt().toString());
        if (!presence.reason().isEmpty()) json.put("reason", presence.reason());
        if (presence.lead()) json.put("lead", true);
        presence.silentSince().ifPresent(at -> json.put("silentSince", at.toString()));
        return json.build();
    }

    public static Presence read(Json document) {
        Members json = Members.of(document, "presence").atVersion(VERSION);
        return new Presence(
                json.text("agent"),
                json.constant("status", Presence.Status.values()),
                json.textOrEmpty("reason"),
                json.instant("since"),
                json.instant("seenAt"),
                json.flag("lead"),
                json.maybeInstant("silentSince"));
    }
}
