package org.socialcare.platforms.whatsapp;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

/** A customer's business-scoped id was replaced; it is told in the thread they are known by. */
final class NewIds {
    private NewIds() {}

    static Part read(Value value, Json update) {
        String customer =
                update.text("wa_id").orElse(update.obj("user_id").textOrEmpty("previous"));
        return customer.isEmpty()
                ? new Part.Odd("a new id of nobody")
                : value.event(
                        ThreadKey.direct(customer),
                        Direction.SYSTEM,
                        "user_id_update",
                        EventId.of("user_id_update", EventId.digest(update)),
                        "",
                        value.time(update),
                        value.person(customer),
                        new Content.Happened(Details.of(update)));
    }
}
