package org.socialcare.platforms.weibo;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Names;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.platforms.protocol.PlatformTime;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;

/**
 * An item of the commercial comment stream: {@code {"id", "text": {"type", "event", …}}}. Weibo
 * publishes that much; that the object itself stands in {@code text} under its type's name, with
 * the members its reading interfaces give it, is an assumption that rests on this class alone.
 * Somebody of the shop's forwards the stream to the webhook, signed like a push.
 */
final class StreamItem {
    private StreamItem() {}

    static boolean isOne(Json json) {
        return !json.obj("text").textOrEmpty("type").isEmpty();
    }

    static Part read(Json json, String own, Instant received) {
        Json item = json.obj("text");
        String type = item.textOrEmpty("type");
        String verb = item.textOrEmpty("event");
        Json object = item.get(type).orElse(item);
        String id = id(object);
        if (!Names.isName(type) || !Names.isName(verb) || id.isEmpty()) {
            return new Part.Odd("a stream item without type, event or id");
        }
        boolean comment = type.equals("comment");
        Json status = comment ? object.obj("status") : object;
        if (id(status).isEmpty()) {
            return new Part.Odd("a comment that does not say on what");
        }
        Json writer = object.obj("user");
        boolean ours = !own.isEmpty() && id(writer).equals(own);
        return new Part.Event(
                new Inbound(
                        ThreadKey.post(id(status), id(writer).isEmpty() ? id : id(writer)),
                        ours ? Direction.OWN : Direction.IN,
                        verb.equals("add") ? EventId.of(type, id) : EventId.of(type, id, verb),
                        comment ? commentKind(verb) : statusKind(type, verb, ours),
                        id,
                        id(status),
                        WeiboTime.of(object.textOrEmpty("created_at"))
                                .or(() -> PlatformTime.of(object.number("created_at")))
                                .orElse(received),
                        "",
                        own.isEmpty() && comment ? id(status.obj("user")) : own,
                        new Person(id(writer), writer.textOrEmpty("screen_name")),
                        content(verb, id, object)));
    }

    private static String commentKind(String verb) {
        return switch (verb) {
            case "add" -> "comment.add";
            case "delete" -> "comment.remove";
            default -> "event.comment." + verb;
        };
    }

    /** Somebody else's words reach the stream because they name the brand. */
    private static String statusKind(String type, String verb, boolean ours) {
        return verb.equals("add") && !ours ? "mention." + type : "post." + type + "." + verb;
    }

    private static Content content(String verb, String id, Json object) {
        return switch (verb) {
            case "add" ->
                    new Content.Said(
                            object.textOrEmpty("text"),
                            List.of(),
                            id(object.obj("reply_comment")),
                            "");
            case "delete" -> new Content.TakenBack(id);
            default -> new Content.Happened(Details.of(object));
        };
    }

    /** The id as text where there is one, since numbers of 64 bits do not survive everywhere. */
    private static String id(Json object) {
        return object.text("idstr").orElse(object.textOrEmpty("id"));
    }
}
