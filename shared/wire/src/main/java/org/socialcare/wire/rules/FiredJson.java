package org.socialcare.wire.rules;

import org.socialcare.domain.rules.Fired;
import org.socialcare.domain.rules.Seen;
import org.socialcare.domain.triage.Priority;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.util.List;
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
        if (!fired.seen().kept().isEmpty()) {
            json.put("kept", Json.texts(fired.seen().kept().stream().sorted().toList()));
        }
        fired.seen()
                .holder()
                .ifPresent(holder -> json.put("team", holder.team()).put("taken", holder.taken()));
        if (!fired.tells().isEmpty()) json.put("tell", tells(fired.tells()));
        return json.build();
    }

    /** Whom a rule wants to hear of it, in the form that entries and facts share. */
    public static List<Json> tells(List<Fired.Tell> tells) {
        return tells.stream()
                .<Json>map(
                        tell ->
                                Json.object()
                                        .put("rule", tell.rule())
                                        .put("name", tell.name())
                                        .put("target", tell.target())
                                        .build())
                .toList();
    }

    /** The same, read back. */
    public static List<Fired.Tell> tells(Members json) {
        return json.objectsOrNone("tell").stream()
                .map(
                        tell ->
                                new Fired.Tell(
                                        tell.text("rule"), tell.text("name"), tell.text("target")))
                .toList();
    }

    public static Fired read(Members json) {
        return new Fired(
                json.integer("v"),
                json.textsOrNone("fired"),
                new Seen(
                        json.constant("priority", Priority.values()),
                        json.flag("again"),
                        Set.copyOf(json.textsOrNone("open")),
                        Set.copyOf(json.textsOrNone("kept")),
                        json.maybeText("team")
                                .map(team -> new Seen.Holder(team, json.flag("taken")))),
                tells(json));
    }
}
