package org.socialcare.wire.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.Allowance;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Turns;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.List;

/** The state of a conversation as it is stored. */
public final class ConversationJson {
    private static final int VERSION = 1;

    private ConversationJson() {}

    public static String write(Conversation state) {
        JsonObject json =
                Json.object()
                        .put("v", VERSION)
                        .put("id", state.id().text())
                        .put("channel", state.channel().toString())
                        .put("brand", state.brand())
                        .put("thread", ThreadKeyJson.write(state.thread()))
                        .put("account", state.account())
                        .put("customer", PersonJson.write(state.customer()))
                        .put("version", state.version())
                        .put("tickets", state.tickets());
        state.ticket().ifPresent(ticket -> json.put("ticket", TicketJson.write(ticket)));
        if (state.greeted() > 0) json.put("greeted", state.greeted());
        return JsonWriter.write(
                json.put("clocks", state.clocks().stream().map(ClockJson::write).toList())
                        .put("firstAt", state.firstAt().toString())
                        .put("lastAt", state.lastAt().toString())
                        .put("preview", state.preview())
                        .put("allowance", write(state.allowance()))
                        .putUnlessEmpty("platformThread", state.platformThread())
                        .put("platformMessages", Json.texts(state.platformMessages()))
                        .put("turns", write(state.turns()))
                        .build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not what {@link #write} writes
     */
    public static Conversation read(String document) {
        Members json = Members.of(JsonReader.read(document), "conversation").atVersion(VERSION);
        return new Conversation(
                json.parsed("id", "a conversation's id", ConversationId::new),
                json.parsed("channel", "platform/account", ChannelId::parse),
                json.text("brand"),
                ThreadKeyJson.read(json.object("thread")),
                json.text("account"),
                PersonJson.read(json.object("customer")),
                json.number("version"),
                json.integer("tickets"),
                json.maybeObject("ticket").map(TicketJson::read),
                json.objects("clocks").stream().map(ClockJson::read).toList(),
                json.instant("firstAt"),
                json.instant("lastAt"),
                json.text("preview"),
                readAllowance(json.object("allowance")),
                json.textOrEmpty("platformThread"),
                json.texts("platformMessages"),
                readTurns(json.object("turns")),
                json.json().get("greeted").isPresent() ? json.integer("greeted") : 0);
    }

    private static Json.Obj write(Allowance allowance) {
        return Json.object()
                .put("lastCustomerAt", allowance.lastCustomerAt().map(Instant::toString))
                .put("lastCustomerMessage", allowance.lastCustomerMessage())
                .put("sent", allowance.sent())
                .build();
    }

    private static Allowance readAllowance(Members json) {
        return new Allowance(
                json.maybeInstant("lastCustomerAt"),
                json.text("lastCustomerMessage"),
                json.integer("sent"));
    }

    private static Json.Obj write(Turns turns) {
        return Json.object()
                .put("asked", Json.texts(turns.asked().stream().map(Instant::toString).toList()))
                .put(
                        "answered",
                        Json.texts(turns.answered().stream().map(Instant::toString).toList()))
                .put("horizon", turns.horizon().map(Instant::toString))
                .build();
    }

    private static Turns readTurns(Members json) {
        return new Turns(
                List.copyOf(json.allParsed("asked", "an instant", Instant::parse)),
                List.copyOf(json.allParsed("answered", "an instant", Instant::parse)),
                json.maybeInstant("horizon"));
    }
}
