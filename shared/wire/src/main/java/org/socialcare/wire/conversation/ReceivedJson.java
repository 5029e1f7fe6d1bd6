package org.socialcare.wire.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.Received;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

/** What intake hands to triage: the body of a message of the inbox queue. */
public final class ReceivedJson {
    private static final int VERSION = 1;

    private ReceivedJson() {}

    public static String write(Received received) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("channel", received.channel().toString())
                        .put("event", InboundJson.write(received.event()))
                        .put("receipt", received.receipt())
                        .put("at", received.at().toString())
                        .build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not what {@link #write} writes
     */
    public static Received read(String body) {
        Members json = Members.of(JsonReader.read(body), "received").atVersion(VERSION);
        return new Received(
                json.parsed("channel", "platform/account", ChannelId::parse),
                InboundJson.read(json.object("event")),
                json.text("receipt"),
                json.instant("at"));
    }
}
