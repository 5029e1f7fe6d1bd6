package org.socialcare.wire.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.Set;

/** A ticket as lists show it, as it is projected into the lists' indexes. */
public final class TicketCardJson {
    private static final int VERSION = 1;

    private TicketCardJson() {}

    public static String write(TicketCard card) {
        JsonObject json =
                Json.object()
                        .put("v", VERSION)
                        .put("conversation", card.conversation().text())
                        .put("ticket", card.ticket())
                        .put("channel", card.channel().toString())
                        .put("brand", card.brand())
                        .put("customer", PersonJson.write(card.customer()))
                        .put("preview", card.preview())
                        .put("category", card.category().name())
                        .put("sentiment", card.sentiment().name())
                        .put("priority", card.priority().name())
                        .put("language", card.language())
                        .put("flags", Names.of(card.flags()))
                        .put("status", card.status().name())
                        .put("team", card.team())
                        .put("assignee", card.assignee());
        card.clock().ifPresent(clock -> json.put("clock", write(clock)));
        return JsonWriter.write(
                json.put("waitingSince", card.waitingSince().map(Instant::toString))
                        .put("openedAt", card.openedAt().toString())
                        .put("lastAt", card.lastAt().toString())
                        .put("version", card.version())
                        .build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not what {@link #write} writes
     */
    public static TicketCard read(String document) {
        Members json = Members.of(JsonReader.read(document), "card").atVersion(VERSION);
        return new TicketCard(
                json.parsed("conversation", "a conversation's id", ConversationId::new),
                json.integer("ticket"),
                json.parsed("channel", "platform/account", ChannelId::parse),
                json.text("brand"),
                PersonJson.read(json.object("customer")),
                json.text("preview"),
                json.constant("category", Category.values()),
                json.constant("sentiment", Sentiment.values()),
                json.constant("priority", Priority.values()),
                json.text("language"),
                Set.copyOf(json.constants("flags", RiskFlag.values())),
                json.constant("status", Ticket.Status.values()),
                json.text("team"),
                json.maybeText("assignee"),
                json.maybeObject("clock").map(TicketCardJson::readClock),
                json.maybeInstant("waitingSince"),
                json.instant("openedAt"),
                json.instant("lastAt"),
                json.number("version"));
    }

    private static Json.Obj write(TicketCard.NearestClock clock) {
        return Json.object()
                .put("kind", clock.kind().name())
                .put("startedAt", clock.startedAt().toString())
                .put("due", clock.due().toString())
                .put("warned", clock.warned())
                .put("breached", clock.breached())
                .build();
    }

    private static TicketCard.NearestClock readClock(Members json) {
        return new TicketCard.NearestClock(
                json.constant("kind", ClockKind.values()),
                json.instant("startedAt"),
                json.instant("due"),
                json.flag("warned"),
                json.flag("breached"));
    }
}
