package org.socialcare.wire.conversation;

import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.triage.Priority;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.Set;

/** A ticket as JSON. */
public final class TicketJson {
    private TicketJson() {}

    public static Json.Obj write(Ticket ticket) {
        JsonObject json =
                Json.object()
                        .put("number", ticket.number())
                        .put("status", ticket.status().name())
                        .put("openedAt", ticket.openedAt().toString())
                        .put("understanding", UnderstandingJson.write(ticket.understanding()))
                        .put("priority", ticket.priority().name())
                        .put("team", ticket.team())
                        .put("assignee", ticket.assignee())
                        .put("waitingSince", ticket.waitingSince().map(Instant::toString))
                        .put("firstReplyAt", ticket.firstReplyAt().map(Instant::toString))
                        .put("resolvedAt", ticket.resolvedAt().map(Instant::toString))
                        .put("asked", ticket.asked())
                        .put("rounds", ticket.rounds());
        if (!ticket.tags().isEmpty()) json.put("tags", Names.sorted(ticket.tags()));
        CareJson.put(json, ticket.care());
        return json.build();
    }

    public static Ticket read(Members json) {
        return new Ticket(
                json.integer("number"),
                json.constant("status", Ticket.Status.values()),
                json.instant("openedAt"),
                UnderstandingJson.read(json.object("understanding")),
                json.constant("priority", Priority.values()),
                json.text("team"),
                json.maybeText("assignee"),
                json.maybeInstant("waitingSince"),
                json.maybeInstant("firstReplyAt"),
                json.maybeInstant("resolvedAt"),
                asked(json),
                json.integer("rounds"),
                Set.copyOf(json.textsOrNone("tags")),
                CareJson.read(json));
    }

    /** Tickets stored before messages were counted have had at least one for each round. */
    private static int asked(Members json) {
        return json.json().get("asked").isPresent()
                ? json.integer("asked")
                : json.integer("rounds");
    }
}
