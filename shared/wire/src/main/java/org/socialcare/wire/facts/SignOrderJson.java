package org.socialcare.wire.facts;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Sign;
import org.socialcare.domain.ports.OrderSign.SignOrder;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

/** A sign to be shown, as the queue of signs carries it. */
public final class SignOrderJson {
    private static final int VERSION = 1;

    private SignOrderJson() {}

    public static String write(SignOrder order) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("channel", order.channel().toString())
                        .put("sign", order.sign().name())
                        .put("customer", order.customer())
                        .put("message", order.message())
                        .put("at", order.at().toString())
                        .build());
    }

    /**
     * @throws org.socialcare.wire.shape.ShapeProblem if it is another document
     */
    public static SignOrder read(Json message) {
        Members order = Members.of(message, "sign").atVersion(VERSION);
        return new SignOrder(
                order.parsed("channel", "a channel", ChannelId::parse),
                order.constant("sign", Sign.values()),
                order.text("customer"),
                order.text("message"),
                order.instant("at"));
    }
}
