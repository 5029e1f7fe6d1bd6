package org.socialcare.local.simulators.x;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.Hashes;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Words single events of an account on X. Direct messages come in either family of payloads; which
 * one, follows from the event, so that a repetition has the same bytes. All else comes in the
 * newer.
 */
final class XEvents {
    private final String account;
    private final Customer brand;

    XEvents(DemoChannel channel) {
        this.account = channel.credential("user_id");
        this.brand = new Customer(account, channel.name());
    }

    /** The delivery's body, or nothing when the platform has no such event. */
    Optional<String> body(Act act) {
        return switch (act) {
            case Act.Wrote said ->
                    Optional.of(
                            received(said.who(), said.id(), said.at(), text(said.text()).build()));
            case Act.Showed shown -> Optional.of(picture(shown));
            case Act.Tapped tapped -> Optional.of(tap(tapped));
            case Act.Echoed echo -> {
                Json message =
                        message(brand, echo.who(), echo.id(), echo.at(), text(echo.text()).build());
                yield Optional.of(direct("dm.sent", echo.id(), message, echo.who()));
            }
            case Act.Commented said -> Optional.of(reply(said));
            case Act.Answered own -> Optional.of(answer(own));
            case Act.Followed followed -> Optional.of(follow(followed));
            case Act.Saw saw -> saw.ids().isEmpty() ? Optional.empty() : Optional.of(read(saw));
            case Act.Edited _, Act.TookBack _, Act.Reworded _, Act.Removed _, Act.Arrived _ ->
                    Optional.empty();
        };
    }

    private String picture(Act.Showed shown) {
        Json media =
                Json.object()
                        .put("id_str", shown.id())
                        .put("type", "photo")
                        .put("media_url_https", shown.picture())
                        .build();
        Json attachment = Json.object().put("type", "media").put("media", media).build();
        return received(
                shown.who(),
                shown.id(),
                shown.at(),
                text("").put("attachment", attachment).build());
    }

    private String tap(Act.Tapped tapped) {
        Json answer =
                Json.object().put("type", "options").put("metadata", tapped.payload()).build();
        return received(
                tapped.who(),
                tapped.id(),
                tapped.at(),
                text(tapped.label()).put("quick_reply_response", answer).build());
    }

    private String received(Customer who, String id, Instant at, Json data) {
        return direct("dm.received", id, message(who, brand, id, at, data), who);
    }

    private static Json message(Customer from, Customer to, String id, Instant at, Json data) {
        Json create =
                Json.object()
                        .put("target", Json.object().put("recipient_id", to.id()).build())
                        .put("sender_id", from.id())
                        .put("message_data", data)
                        .build();
        return Json.object()
                .put("type", "message_create")
                .put("id", id)
                .put("created_timestamp", Long.toString(at.toEpochMilli()))
                .put("message_create", create)
                .build();
    }

    private String direct(String type, String id, Json message, Customer who) {
        JsonObject payload = Json.object().put("direct_message_events", List.of(message));
        if (uuid(type + id) % 2 == 0) {
            Json users = Json.object().put(who.id(), user(who)).put(account, user(brand)).build();
            return JsonWriter.write(
                    Json.object()
                            .put("for_user_id", account)
                            .put("direct_message_events", List.of(message))
                            .put("users", users)
                            .build());
        }
        Json users =
                Json.object()
                        .put(who.id(), Json.object().put("data", user(who)).build())
                        .put(account, Json.object().put("data", user(brand)).build())
                        .build();
        return event(type, id, payload.put("users", users).build(), Optional.empty());
    }

    private String read(Act.Saw saw) {
        String last = saw.ids().getLast();
        Json mark =
                Json.object()
                        .put("created_timestamp", Long.toString(saw.at().toEpochMilli()))
                        .put("sender_id", saw.who().id())
                        .put("target", Json.object().put("recipient_id", account).build())
                        .put("last_read_event_id", last)
                        .build();
        Json payload = Json.object().put("direct_message_mark_read_events", List.of(mark)).build();
        return event("dm.read", last + saw.who().id(), payload, Optional.empty());
    }

    private String reply(Act.Commented said) {
        String answered = said.parent().isEmpty() ? said.post() : said.parent();
        Json post =
                post(said.id(), said.who().id(), said.text(), said.at(), said.post())
                        .put("in_reply_to_tweet_id", answered)
                        .put("in_reply_to_user_id", account)
                        .put("referenced_tweets", List.of(referenced(answered)))
                        .build();
        return event("post.reply.create", said.id(), post, Optional.of(user(said.who())));
    }

    private String answer(Act.Answered own) {
        String answered = own.parent().isEmpty() ? own.post() : own.parent();
        Json post =
                post(own.id(), account, own.text(), own.at(), own.post())
                        .put("in_reply_to_tweet_id", answered)
                        .put("in_reply_to_user_id", own.who().id())
                        .put("referenced_tweets", List.of(referenced(answered)))
                        .build();
        return event("post.create", own.id(), post, Optional.of(user(own.who())));
    }

    private static Json referenced(String post) {
        return Json.object().put("type", "replied_to").put("id", post).build();
    }

    private static JsonObject post(String id, String author, String text, Instant at, String root) {
        return Json.object()
                .put("id", id)
                .put("author_id", author)
                .put("text", text)
                .put("created_at", at.toString())
                .put("conversation_id", root);
    }

    private String follow(Act.Followed followed) {
        Json source = Json.object().put("data", user(followed.who())).build();
        Json target = Json.object().put("data", user(brand)).build();
        Json payload = Json.object().put("source", source).put("target", target).build();
        return event(
                "follow.follow", followed.who().id() + followed.at(), payload, Optional.empty());
    }

    private String event(String type, String subject, Json payload, Optional<Json> user) {
        JsonObject data =
                Json.object()
                        .put("event_uuid", Long.toString(uuid(type + subject)))
                        .put("filter", Json.object().put("user_id", account).build())
                        .put("event_type", type)
                        .put("payload", payload);
        user.ifPresent(
                one -> data.put("includes", Json.object().put("users", List.of(one)).build()));
        return JsonWriter.write(Json.object().put("data", data.build()).build());
    }

    /** As often below zero as above. */
    private static long uuid(String subject) {
        return ByteBuffer.wrap(Hashes.sha256(subject.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    private static JsonObject text(String text) {
        return Json.object().put("text", text);
    }

    private static Json user(Customer who) {
        return Json.object()
                .put("id", who.id())
                .put("name", who.name())
                .put("username", "user" + who.id())
                .build();
    }
}
