package org.socialcare.wire.settings;

import org.socialcare.domain.settings.Team;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** A team as JSON. */
public final class TeamJson {
    private static final int VERSION = 1;

    private TeamJson() {}

    public static Json.Obj write(Team team) {
        return Json.object()
                .put("v", VERSION)
                .put("id", team.id())
                .put("name", team.name())
                .put("calendar", team.calendar())
                .put("version", team.version())
                .build();
    }

    public static Team read(Json document) {
        Members json = Members.of(document, "team").atVersion(VERSION);
        return new Team(
                json.text("id"),
                json.text("name"),
                json.maybeText("calendar").orElse(""),
                json.number("version"));
    }
}
