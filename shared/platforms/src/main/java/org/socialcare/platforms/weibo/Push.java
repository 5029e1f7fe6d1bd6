package org.socialcare.platforms.weibo;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.platforms.protocol.PlatformTime;
import org.socialcare.wire.json.Json;

import java.time.Instant;

/**
 * What every JSON push says. Weibo gives no id: sender, second, type and a digest of what was said
 * stand for one, so the same words twice in one second are one.
 */
record Push(
        String type,
        String sender,
        String receiver,
        String createdAt,
        Instant at,
        String text,
        Json data) {
    static Push of(Json json, Instant received) {
        String createdAt = json.textOrEmpty("created_at");
        Instant at =
                WeiboTime.of(createdAt)
                        .or(() -> PlatformTime.of(json.number("created_at")))
                        .orElse(received);
        return new Push(
                json.textOrEmpty("type"),
                json.textOrEmpty("sender_id"),
                json.textOrEmpty("receiver_id"),
                createdAt,
                at,
                json.textOrEmpty("text"),
                json.obj("data"));
    }

    String subtype() {
        return data.textOrEmpty("subtype");
    }

    String id() {
        Json said = Json.object().put("text", text).put("data", data).build();
        return EventId.of(sender, createdAt, type, EventId.digest(said));
    }

    /** Words of a message, which receipts and answers cannot name: it has no id of its own. */
    Part said(String kind, Content.Said content) {
        return inbound(ThreadKey.direct(sender), kind, "", "", content);
    }

    Part inbound(
            ThreadKey thread,
            String kind,
            String messageId,
            String platformThread,
            Content content) {
        return new Part.Event(
                new Inbound(
                        thread,
                        Direction.IN,
                        id(),
                        kind,
                        messageId,
                        platformThread,
                        at,
                        "",
                        receiver,
                        new Person(sender, ""),
                        content));
    }
}
