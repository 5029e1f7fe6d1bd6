package org.socialcare.wire.facts;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.ports.OrderPull.PullOrder;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

/** An order to read a platform's history, as the queue carries it. */
public final class PullOrderJson {
    private static final int VERSION = 1;

    private PullOrderJson() {}

    public static String write(PullOrder order) {
        var hint = order.hint();
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("channel", order.channel().toString())
                        .put("what", hint.what())
                        .putUnlessEmpty("of", hint.of())
                        .putUnlessEmpty("key", hint.key())
                        .put("at", hint.at().toString())
                        .put("name", order.name())
                        .putUnlessEmpty("run", order.run())
                        .putUnlessEmpty("cursor", order.cursor())
                        .put("pulled", order.pulled())
                        .put("missed", order.missed())
                        .build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is another document
     */
    public static PullOrder read(String body) {
        return read(JsonReader.read(body));
    }

    /**
     * @throws org.socialcare.wire.shape.ShapeProblem if it is another document
     */
    public static PullOrder read(Json message) {
        Members order = Members.of(message, "pull").atVersion(VERSION);
        return new PullOrder(
                order.parsed("channel", "a channel", ChannelId::parse),
                new Hint(
                        order.text("what"),
                        order.textOrEmpty("of"),
                        order.textOrEmpty("key"),
                        order.instant("at")),
                order.text("name"),
                order.textOrEmpty("run"),
                order.textOrEmpty("cursor"),
                order.integer("pulled"),
                order.integer("missed"));
    }
}
