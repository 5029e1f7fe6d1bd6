package org.socialcare.wire.conversation;

import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** One event of a platform, as JSON. */
final class InboundJson {
    private InboundJson() {}

    static Json.Obj write(Inbound event) {
        return Json.object()
                .put("thread", ThreadKeyJson.write(event.thread()))
                .put("direction", event.direction().name())
                .put("id", event.id())
                .put("kind", event.kind())
                .put("messageId", event.messageId())
                .putUnlessEmpty("platformThread", event.platformThread())
                .put("at", event.at().toString())
                .put("rank", event.rank())
                .put("account", event.account())
                .put("customer", PersonJson.write(event.customer()))
                .put("content", ContentJson.write(event.content()))
                .build();
    }

    static Inbound read(Members json) {
        return new Inbound(
                ThreadKeyJson.read(json.object("thread")),
                json.constant("direction", Direction.values()),
                json.text("id"),
                json.text("kind"),
                json.text("messageId"),
                json.textOrEmpty("platformThread"),
                json.instant("at"),
                json.text("rank"),
                json.text("account"),
                PersonJson.read(json.object("customer")),
                ContentJson.read(json.object("content")));
    }
}
