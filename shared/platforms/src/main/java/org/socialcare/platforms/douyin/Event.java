package org.socialcare.platforms.douyin;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.platforms.protocol.PlatformTime;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.Optional;

/**
 * What every delivery says of its event.
 *
 * @param deliveryId the id Douyin gave the delivery, the same when it sends again; may be empty
 * @param openId the account's own id; empty where none is set
 */
record Event(Json json, Json content, String deliveryId, String openId, Instant received) {
    static Event of(Json json, String deliveryId, String openId, Instant received) {
        String id = deliveryId.isEmpty() ? json.textOrEmpty("msg_id") : deliveryId;
        return new Event(json, content(json), id, openId, received);
    }

    /** An object, or the same as a string; both occur for one kind of event. */
    static Json content(Json json) {
        return switch (json.get("content").orElse(Json.Null.VALUE)) {
            case Json.Obj object -> object;
            case Json.Text(var text) -> Documents.answered(text).orElse(Json.Null.VALUE);
            case Json.Arr _, Json.Num _, Json.Bool _, Json.Null _ -> Json.Null.VALUE;
        };
    }

    String name() {
        return json.textOrEmpty("event");
    }

    String from() {
        return json.textOrEmpty("from_user_id");
    }

    String to() {
        return json.textOrEmpty("to_user_id");
    }

    /** The account spoken to; some events name only who acted, some nobody. */
    String account() {
        return to().isEmpty() ? openId : to();
    }

    String message() {
        return content.textOrEmpty("server_message_id");
    }

    boolean hasUnreadableContent() {
        return json.get("content").isPresent() && !(content instanceof Json.Obj);
    }

    /** One client's webhook hears of every account that allowed the client. */
    boolean isOfAnotherAccount() {
        boolean named = !from().isEmpty() || !to().isEmpty();
        return named && !openId.isEmpty() && !from().equals(openId) && !to().equals(openId);
    }

    /** The message's own id, else that of the delivery, else a digest of the event. */
    String id() {
        if (!message().isEmpty()) {
            return EventId.of(message());
        }
        return deliveryId.isEmpty()
                ? EventId.of(name(), EventId.digest(json))
                : EventId.of("delivery", deliveryId);
    }

    Content happened() {
        return new Content.Happened(Details.of(content));
    }

    /** An event of the private conversation with that customer. */
    Part direct(
            Direction direction,
            String account,
            String customer,
            String id,
            String kind,
            Content what) {
        return inbound(
                ThreadKey.direct(customer),
                direction,
                id,
                kind,
                message(),
                content.textOrEmpty("conversation_short_id"),
                account,
                customer,
                what);
    }

    Part inbound(
            ThreadKey thread,
            Direction direction,
            String id,
            String kind,
            String messageId,
            String platformThread,
            String account,
            String customer,
            Content what) {
        return new Part.Event(
                new Inbound(
                        thread,
                        direction,
                        id,
                        kind,
                        messageId,
                        platformThread,
                        at(),
                        "",
                        account,
                        new Person(customer, nameOf(customer).orElse("")),
                        what));
    }

    private Instant at() {
        return PlatformTime.of(content.number("create_time"))
                .or(() -> PlatformTime.of(content.number("action_time")))
                .or(() -> PlatformTime.of(content.number("msg_time")))
                .orElse(received);
    }

    private Optional<String> nameOf(String person) {
        for (Json info : content.arr("user_infos")) {
            if (!person.isEmpty() && info.textOrEmpty("open_id").equals(person)) {
                return info.text("nick_name");
            }
        }
        return Optional.empty();
    }
}
