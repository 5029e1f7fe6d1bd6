package org.socialcare.wire.rules;

import org.socialcare.domain.rules.Fired;
import org.socialcare.domain.rules.Seen;
import org.socialcare.domain.triage.Priority;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.util.Set;

/** What an entry remembers of the rules, as JSON; as short as can be, for every message has one. */
public final class FiredJson {
    private FiredJson() {}

    public static Json.Obj write(Fired fired) {
        JsonObject json =
                Json.object()
                        .put("v", fired.version())
                        .put("priority", fired.seen().priority().name());
        if (!fired.rules().isEmpty()) json.put("fired", Json.texts(fired.rules()));
        if (fired.seen().again()) json.put("again", true);
        if (!fired.seen().open().isEmpty()) {
            json.put("open", Json.texts(fired.seen().open().stream().sorted().toList()));
        }
        fired.seen()
                .holder()
                .ifPresent(holder -> json.put("team", holder.team()).put("taken", holder.taken()));
        return json.build();
    }

    public static Fired read(Members json) {
        return new Fired(
                json.integer("v"),
                json.textsOrNone("fired"),
                new Seen(
                        json.constant("priority", Priority.values()),
                        json.flag("again"),
                        Set.copyOf(json.textsOrNone("open")),
                        json.maybeText("team")
                                .map(team -> new Seen.Holder(team, json.flag("taken")))));
    }
}
