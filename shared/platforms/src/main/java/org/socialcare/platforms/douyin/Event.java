package org.socialcare.platforms.douyin;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.platforms.protocol.PlatformTime;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One delivery's event. */
final class Event {
    private final Json json;
    private final Json content;
    private final String deliveryId;
    private final Instant at;
    private final String from;
    private final String to;
    private final String openId;

    private Event(Json json, String deliveryId, String openId, Instant received) {
        this.json = json;
        this.content = content(json);
        this.deliveryId = deliveryId.isEmpty() ? json.textOrEmpty("msg_id") : deliveryId;
        this.from = json.textOrEmpty("from_user_id");
        this.to = json.textOrEmpty("to_user_id");
        this.openId = openId;
        this.at =
                PlatformTime.of(content.number("create_time"))
                        .or(() -> PlatformTime.of(content.number("action_time")))
                        .or(() -> PlatformTime.of(content.number("msg_time")))
                        .orElse(received);
    }

    static Reading read(Json json, String deliveryId, String openId, Instant received) {
        if (json.textOrEmpty("event").isEmpty()) {
            return new Reading.Garbled("no event");
        }
        Part.Parts parts = new Part.Parts();
        parts.add("event", new Event(json, deliveryId, openId, received).read());
        return parts.reading();
    }

    /** An object, or the same as a string; both occur for one kind of event. */
    static Json content(Json json) {
        return switch (json.get("content").orElse(Json.Null.VALUE)) {
            case Json.Obj object -> object;
            case Json.Text(var text) -> Documents.answered(text).orElse(Json.Null.VALUE);
            case Json.Arr _, Json.Num _, Json.Bool _, Json.Null _ -> Json.Null.VALUE;
        };
    }

    private Part read() {
        String event = json.textOrEmpty("event");
        if (isOfAnotherAccount()) {
            return new Part.Odd("an event of another account");
        }
        if (json.get("content").isPresent() && !(content instanceof Json.Obj)) {
            return new Part.Odd("content that is no object");
        }
        return switch (event) {
            case "im_receive_msg" -> message(Direction.IN, to, from);
            case "im_send_msg" -> message(Direction.OWN, from, to);
            case "im_recall_msg" -> recall();
            case "im_enter_direct_msg" -> entered();
            case "new_follow_action" -> follow();
            case "item_comment_reply" -> comment();
            case "im_group_receive_msg" -> ofAccount("group.message", Direction.IN);
            case "im_group_send_msg" -> ofAccount("group.message", Direction.OWN);
            case "im_authorize",
                    "authorize",
                    "unauthorize",
                    "contract_authorize",
                    "contract_unauthorize",
                    "create_video",
                    "new_video_digg",
                    "enter_group_audit_change",
                    "group_fans_event",
                    "life_trade_order_notify",
                    "receive_msg",
                    "enter_im",
                    "dial_phone",
                    "website_contact",
                    "personal_tab_contact" ->
                    ofAccount("event." + event, Direction.SYSTEM);
            default -> new Part.Odd("an event of unknown name");
        };
    }

    private boolean isOfAnotherAccount() {
        boolean named = !from.isEmpty() || !to.isEmpty();
        return named && !openId.isEmpty() && !from.equals(openId) && !to.equals(openId);
    }

    private Part message(Direction direction, String account, String customer) {
        if (customer.isEmpty()) {
            return new Part.Odd("a message that names no customer");
        }
        Said said = Said.read(content);
        return direct(direction, account, customer, said.kind(), "", said.content());
    }

    /** Comes for both sides; who is not us is the customer. */
    private Part recall() {
        String target = content.textOrEmpty("server_message_id");
        boolean own = !openId.isEmpty() && from.equals(openId);
        String customer = own ? to : from;
        if (target.isEmpty() || customer.isEmpty()) {
            return new Part.Odd("a recall that does not say of what, or whose");
        }
        return direct(
                own ? Direction.OWN : Direction.IN,
                own ? from : to,
                customer,
                "dm.deleted",
                "recalled",
                new Content.TakenBack(target));
    }

    private Part entered() {
        return from.isEmpty()
                ? new Part.Odd("a visit that names no customer")
                : direct(Direction.IN, to, from, "session.enter", "", happened());
    }

    private Part follow() {
        if (from.isEmpty()) {
            return new Part.Odd("a follower without an id");
        }
        boolean follows = content.textOrEmpty("action_type").equals("1");
        return direct(
                Direction.IN,
                to,
                from,
                follows ? "follow" : "event.new_follow_action",
                "",
                happened());
    }

    private Part direct(
            Direction direction,
            String account,
            String customer,
            String kind,
            String deed,
            Content what) {
        String message = content.textOrEmpty("server_message_id");
        String id = message.isEmpty() ? idOfDelivery() : EventId.of(message);
        return inbound(
                ThreadKey.direct(customer),
                direction,
                deed.isEmpty() ? id : EventId.of(id, deed),
                kind,
                message,
                content.textOrEmpty("conversation_short_id"),
                account,
                customer,
                what);
    }

    private Part comment() {
        String comment = content.textOrEmpty("comment_id");
        String customer = content.text("comment_user_id").filter(id -> !id.isEmpty()).orElse(from);
        String post = content.textOrEmpty("reply_to_item_id");
        boolean own = !customer.isEmpty() && (customer.equals(openId) || customer.equals(to));
        Content.Said said =
                new Content.Said(
                        content.textOrEmpty("content"),
                        List.of(),
                        content.textOrEmpty("reply_to_comment_id"),
                        "");
        return inbound(
                ThreadKey.post(post, customer.isEmpty() ? comment : customer),
                own ? Direction.OWN : Direction.IN,
                comment.isEmpty() ? idOfDelivery() : EventId.of(comment),
                "comment.add",
                comment,
                post,
                account(),
                customer,
                said);
    }

    private Part ofAccount(String kind, Direction direction) {
        String account = direction == Direction.OWN ? from : account();
        String other = from.equals(account) ? to : from;
        String message = content.textOrEmpty("server_message_id");
        return inbound(
                ThreadKey.account(),
                direction,
                message.isEmpty() ? idOfDelivery() : EventId.of(message),
                kind,
                message,
                content.textOrEmpty("conversation_short_id"),
                account,
                other,
                happened());
    }

    /** The account spoken to; some events name only who acted, some nobody. */
    private String account() {
        return to.isEmpty() ? openId : to;
    }

    private Part inbound(
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
                        at,
                        "",
                        account,
                        new Person(customer, nameOf(customer).orElse("")),
                        what));
    }

    /**
     * The id Douyin gives the delivery, the same when it sends again; else a digest of the event.
     */
    private String idOfDelivery() {
        return deliveryId.isEmpty()
                ? EventId.of(json.textOrEmpty("event"), EventId.digest(json))
                : EventId.of("delivery", deliveryId);
    }

    private Content happened() {
        return new Content.Happened(Details.of(content));
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
