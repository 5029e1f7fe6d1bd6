package org.socialcare.wire.alerts;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.KeepAlert.KeptAlert;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An alert as JSON: what was found. What people did about it is stored beside it. */
public final class AlertJson {
    private static final int VERSION = 1;

    private AlertJson() {}

    public static String write(KeptAlert alert) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("id", alert.id())
                        .put("brand", alert.brand())
                        .put("channel", alert.channel().toString())
                        .put("indicator", alert.indicator())
                        .put("severity", alert.severity())
                        .put("value", new Json.Num(Double.toString(alert.value())))
                        .put("threshold", new Json.Num(Double.toString(alert.threshold())))
                        .put("count", alert.count())
                        .put("period", alert.period().toString())
                        .put("at", alert.at().toString())
                        .put(
                                "evidence",
                                Json.texts(
                                        alert.evidence().stream()
                                                .map(ConversationId::text)
                                                .toList()))
                        .build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not what {@link #write} writes
     */
    public static KeptAlert read(
            String document,
            Optional<KeptAlert.Acknowledged> acknowledged,
            Optional<Instant> over) {
        Members json = Members.of(JsonReader.read(document), "alert").atVersion(VERSION);
        return new KeptAlert(
                json.text("id"),
                json.text("brand"),
                json.parsed("channel", "platform/account", ChannelId::parse),
                json.text("indicator"),
                json.text("severity"),
                json.decimal("value"),
                json.decimal("threshold"),
                json.number("count"),
                json.duration("period"),
                json.instant("at"),
                List.copyOf(json.allParsed("evidence", "a conversation's id", ConversationId::new)),
                acknowledged,
                over);
    }
}
