package org.socialcare.wire.facts;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.OrderCheck.CheckOrder;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

/** An order to compare a channel with its platform, as the queue of pulls carries it. */
public final class CheckOrderJson {
    private static final int VERSION = 1;
    private static final String KIND = "check";

    private CheckOrderJson() {}

    public static String write(CheckOrder order) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("kind", KIND)
                        .put("channel", order.channel().toString())
                        .put("run", order.run())
                        .build());
    }

    /** Whether a message of the queue is such an order, and none to read a single history. */
    public static boolean isOne(Json message) {
        return message.textOrEmpty("kind").equals(KIND);
    }

    /**
     * @throws org.socialcare.wire.shape.ShapeProblem if it is another document
     */
    public static CheckOrder read(Json message) {
        Members order = Members.of(message, KIND).atVersion(VERSION);
        return new CheckOrder(
                order.parsed("channel", "a channel", ChannelId::parse), order.text("run"));
    }
}
