package org.socialcare.platforms.x;

import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The X Activity API: one event in each delivery, named by its type. */
final class Activity {
    private final Json data;
    private final Json payload;
    private final Told told;
    private final Part.Parts parts = new Part.Parts();

    private Activity(Json data, Told told) {
        this.data = data;
        this.payload = data.obj("payload");
        this.told = told;
    }

    static Reading read(Json data, String ours, String only, Instant received) {
        String type = data.textOrEmpty("event_type");
        if (type.isEmpty()) {
            return new Reading.Garbled("no event_type");
        }
        Json payload = data.obj("payload");
        String account =
                data.obj("filter").text("user_id").or(() -> payload.text("user_id")).orElse(ours);
        Json users =
                payload.get("users")
                        .or(() -> data.obj("includes").get("users"))
                        .orElse(Json.Null.VALUE);
        Activity activity = new Activity(data, new Told(account, users, received));
        if (!only.isEmpty() && !account.equals(only)) {
            activity.add(new Part.Odd("an event of another account"));
        } else {
            activity.read(type);
        }
        return activity.parts.reading();
    }

    private void read(String type) {
        String id = data.textOrEmpty("event_uuid");
        switch (type) {
            case "post.create",
                    "post.mention.create",
                    "post.reply.create",
                    "post.quote.create",
                    "post.repost.create" ->
                    add(Posts.read(told, Post.ofSecond(payload, told)));
            case "post.delete" -> add(Posts.deleted(told, payload));
            case "dm.received", "dm.sent" ->
                    each("direct_message_events", event -> Direct.message(told, event));
            case "dm.read" ->
                    each("direct_message_mark_read_events", event -> Direct.read(told, event));
            case "dm.indicate_typing" ->
                    each(
                            "direct_message_indicate_typing_events",
                            event -> Direct.typing(told, event));
            case "chat.received", "chat.sent" -> add(Direct.encrypted(told, payload, id));
            case "follow.follow" -> add(Bonds.follow(told, payload, "follow", id));
            case "follow.unfollow" -> add(Bonds.follow(told, payload, "unfollow", id));
            case "oauth.revoke" -> add(Notices.revoked(told, payload, id));
            default -> add(Notices.activity(told, type, payload, id));
        }
    }

    private void each(String list, Function<Json, Part> reader) {
        List<Json> events = payload.arr(list);
        for (int i = 0; i < events.size(); i++) {
            parts.add("payload." + list + "[" + i + "]", reader.apply(events.get(i)));
        }
        if (events.isEmpty()) {
            add(new Part.Odd("no " + list));
        }
    }

    private void add(Part part) {
        parts.add("data", part);
    }
}
