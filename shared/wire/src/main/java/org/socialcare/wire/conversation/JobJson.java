package org.socialcare.wire.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.routing.Job;
import org.socialcare.domain.routing.Job.Passing;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.Set;

/** What routing asks of a ticket, as the index holds it beside its key. */
public final class JobJson {
    private static final int VERSION = 1;

    private JobJson() {}

    public static String write(Job job) {
        JsonObject json =
                Json.object()
                        .put("v", VERSION)
                        .put("channel", job.channel().toString())
                        .put("team", job.team())
                        .put("language", job.language())
                        .put("priority", job.priority().name())
                        .put("status", job.status().name())
                        .put("openedAt", job.openedAt().toString())
                        .put("due", job.due().map(Instant::toString));
        if (job.category() != Category.OTHER) json.put("category", job.category().name());
        put(json, job.hands());
        return JsonWriter.write(json.build());
    }

    /**
     * @param conversation told by the item's key
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not what {@link #write} writes
     */
    public static Job read(String document, ConversationId conversation) {
        Members json = Members.of(JsonReader.read(document), "job").atVersion(VERSION);
        return new Job(
                conversation,
                json.parsed("channel", "platform/account", ChannelId::parse),
                json.text("team"),
                json.text("language"),
                json.maybeConstant("category", Category.values()).orElse(Category.OTHER),
                json.constant("priority", Priority.values()),
                json.constant("status", Ticket.Status.values()),
                json.instant("openedAt"),
                json.maybeInstant("due"),
                passing(json));
    }

    private static void put(JsonObject json, Passing hands) {
        hands.idleSince().ifPresent(at -> json.put("idleSince", at.toString()));
        if (hands.had()) json.put("had", true);
        hands.previous().ifPresent(agent -> json.put("previous", agent));
        if (!hands.sat().isEmpty()) json.put("sat", Names.sorted(hands.sat()));
        hands.asked().ifPresent(at -> json.put("asked", at.toString()));
        if (hands.weight() != 0) json.put("weight", hands.weight());
        if (hands.forLeads()) json.put("forLeads", true);
    }

    private static Passing passing(Members json) {
        return new Passing(
                json.maybeInstant("idleSince"),
                json.flag("had"),
                json.maybeText("previous"),
                Set.copyOf(json.textsOrNone("sat")),
                json.json().get("weight").isPresent() ? json.integer("weight") : 0,
                json.maybeInstant("asked"),
                json.flag("forLeads"));
    }
}
