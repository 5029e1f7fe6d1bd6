package org.socialcare.wire.facts;

import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryContext;
import org.socialcare.domain.conversation.RuleReplay;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.rules.Fired;
import org.socialcare.domain.rules.Seen;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.rules.FiredJson;

import java.util.Optional;

/** What others have to hear of the rules that fired; for nearly every fact that is nothing. */
final class RulesFact {
    /** The member of a fact, there only where somebody acts on it. */
    static final String NAME = "rules";

    private RulesFact() {}

    static Optional<Json.Obj> of(Entry entry) {
        return RuleReplay.recorded(entry).flatMap(fired -> of(fired, entry.context()));
    }

    private static Optional<Json.Obj> of(Fired fired, EntryContext context) {
        boolean moved = moved(fired, context);
        boolean tells = !fired.tells().isEmpty();
        if (!moved && !tells) return Optional.empty();
        JsonObject json = Json.object().put("version", fired.version());
        if (moved) json.put("moved", true);
        if (tells) json.put("tells", true).put("tell", FiredJson.tells(fired.tells()));
        return Optional.of(json.build());
    }

    /** Where a ticket begins its fact is heard by routing anyway. */
    private static boolean moved(Fired fired, EntryContext context) {
        var before = fired.seen().holder().map(Seen.Holder::team);
        return before.isPresent() && !before.equals(context.ticket().map(Ticket::team));
    }
}
