package org.socialcare.wire.facts;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.KeepTicketFact.TicketFact;
import org.socialcare.wire.conversation.TicketJson;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.time.LocalDate;

/** What a figure is made of, as it is stored. */
public final class TicketFactJson {
    private static final int VERSION = 1;

    private TicketFactJson() {}

    public static String write(TicketFact fact) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("conversation", fact.conversation().text())
                        .put("ticket", fact.ticket())
                        .put("what", fact.what())
                        .put("brand", fact.brand())
                        .put("channel", fact.channel().toString())
                        .put("day", fact.day().toString())
                        .put("at", fact.at().toString())
                        .put("version", fact.version())
                        .put("after", TicketJson.write(fact.after()))
                        .build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not what {@link #write} writes
     */
    public static TicketFact read(String document) {
        Members json = Members.of(JsonReader.read(document), "ticket fact").atVersion(VERSION);
        return new TicketFact(
                json.parsed("conversation", "a conversation's id", ConversationId::new),
                json.integer("ticket"),
                json.text("what"),
                json.text("brand"),
                json.parsed("channel", "platform/account", ChannelId::parse),
                json.parsed("day", "a date", LocalDate::parse),
                json.instant("at"),
                json.number("version"),
                TicketJson.read(json.object("after")));
    }
}
