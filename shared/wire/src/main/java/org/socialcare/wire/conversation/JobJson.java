package org.socialcare.wire.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.routing.Job;
import org.socialcare.domain.triage.Priority;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.time.Instant;

/** What routing asks of a ticket, as the index holds it beside its key. */
public final class JobJson {
    private static final int VERSION = 1;

    private JobJson() {}

    public static String write(Job job) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("channel", job.channel().toString())
                        .put("team", job.team())
                        .put("language", job.language())
                        .put("priority", job.priority().name())
                        .put("status", job.status().name())
                        .put("openedAt", job.openedAt().toString())
                        .put("due", job.due().map(Instant::toString))
                        .build());
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
                json.constant("priority", Priority.values()),
                json.constant("status", Ticket.Status.values()),
                json.instant("openedAt"),
                json.maybeInstant("due"));
    }
}
