package org.socialcare.wire.settings;

import org.socialcare.domain.settings.GivingLimit;
import org.socialcare.domain.settings.Team;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A team as JSON. */
public final class TeamJson {
    private static final int VERSION = 1;

    private TeamJson() {}

    public static Json.Obj write(Team team) {
        JsonObject json =
                Json.object()
                        .put("v", VERSION)
                        .put("id", team.id())
                        .put("name", team.name())
                        .put("calendar", team.calendar())
                        .put("version", team.version());
        team.from().ifPresent(day -> json.put("from", day.toString()));
        team.until().ifPresent(day -> json.put("until", day.toString()));
        if (!team.fallback().isEmpty()) json.put("fallback", team.fallback());
        team.returnAfter().ifPresent(limit -> json.put("returnAfter", limit.toString()));
        team.limit().ifPresent(limit -> json.put("limit", write(limit)));
        GoalJson.put(json, team.goals());
        if (!team.leads().isEmpty()) json.put("leads", Json.texts(List.copyOf(team.leads())));
        json.putUnlessEmpty("above", team.above());
        return json.build();
    }

    public static Team read(Json document) {
        Members json = Members.of(document, "team").atVersion(VERSION);
        return new Team(
                json.text("id"),
                json.text("name"),
                json.maybeText("calendar").orElse(""),
                day(json, "from"),
                day(json, "until"),
                json.textOrEmpty("fallback"),
                json.maybeDuration("returnAfter"),
                GoalJson.read(json),
                Set.copyOf(json.textsOrNone("leads")),
                json.textOrEmpty("above"),
                json.maybeObject("limit").map(TeamJson::limit),
                json.number("version"));
    }

    private static Json write(GivingLimit limit) {
        return Json.object()
                .put("most", limit.most())
                .put("within", limit.within().toString())
                .build();
    }

    private static GivingLimit limit(Members json) {
        return new GivingLimit(json.integer("most"), json.duration("within"));
    }

    private static Optional<LocalDate> day(Members json, String name) {
        return json.json().get(name).isPresent()
                ? Optional.of(json.parsed(name, "a date such as 2026-03-02", LocalDate::parse))
                : Optional.empty();
    }
}
