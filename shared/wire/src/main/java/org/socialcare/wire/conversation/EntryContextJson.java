package org.socialcare.wire.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.EntryContext;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.Instant;

/** Where an entry stands, as JSON. */
final class EntryContextJson {
    private EntryContextJson() {}

    static Json.Obj write(EntryContext context) {
        JsonObject json =
                Json.object()
                        .put("brand", context.brand())
                        .put("channel", context.channel().toString())
                        .put("version", context.version());
        context.ticket().ifPresent(ticket -> json.put("ticket", TicketJson.write(ticket)));
        MeasuredJson.put(json, context.measured());
        return json.put("nextDue", context.nextDue().map(Instant::toString))
                .put("dueSoon", context.dueSoon())
                .build();
    }

    static EntryContext read(Members json) {
        return new EntryContext(
                json.text("brand"),
                json.parsed("channel", "platform/account", ChannelId::parse),
                json.number("version"),
                json.maybeObject("ticket").map(TicketJson::read),
                MeasuredJson.read(json),
                json.maybeInstant("nextDue"),
                json.flag("dueSoon"));
    }
}
