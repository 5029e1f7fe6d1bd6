package org.socialcare.platforms.douyin;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;

import java.util.List;

/** What each event means. */
final class Events {
    private Events() {}

    static Reading read(Event event) {
        if (event.name().isEmpty()) {
            return new Reading.Garbled("no event");
        }
        Part.Parts parts = new Part.Parts();
        parts.add("event", part(event));
        return parts.reading();
    }

    private static Part part(Event event) {
        if (event.isOfAnotherAccount()) {
            return new Part.Odd("an event of another account");
        }
        if (event.hasUnreadableContent()) {
            return new Part.Odd("content that is no object");
        }
        return switch (event.name()) {
            case "im_receive_msg", "receive_msg" ->
                    message(event, Direction.IN, event.to(), event.from());
            case "im_send_msg" -> message(event, Direction.OWN, event.from(), event.to());
            case "im_recall_msg" -> recall(event);
            case "im_enter_direct_msg", "enter_im" -> byCustomer(event, "session.enter");
            case "new_follow_action" -> byCustomer(event, follow(event));
            case "item_comment_reply" -> comment(event);
            case "im_group_receive_msg" -> ofAccount(event, "group.message", Direction.IN);
            case "im_group_send_msg" -> ofAccount(event, "group.message", Direction.OWN);
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
                    "dial_phone",
                    "website_contact",
                    "personal_tab_contact" ->
                    ofAccount(event, "event." + event.name(), Direction.SYSTEM);
            default -> new Part.Odd("an event of unknown name");
        };
    }

    private static Part message(Event event, Direction direction, String account, String customer) {
        if (customer.isEmpty()) {
            return new Part.Odd("a message that names no customer");
        }
        Said said = Said.read(event.content());
        return event.direct(direction, account, customer, event.id(), said.kind(), said.content());
    }

    /** Comes for both sides; who is not us is the customer. */
    private static Part recall(Event event) {
        boolean own = !event.openId().isEmpty() && event.from().equals(event.openId());
        String customer = own ? event.to() : event.from();
        if (event.message().isEmpty() || customer.isEmpty()) {
            return new Part.Odd("a recall that does not say of what, or whose");
        }
        return event.direct(
                own ? Direction.OWN : Direction.IN,
                own ? event.from() : event.to(),
                customer,
                EventId.of(event.message(), "recalled"),
                "dm.deleted",
                new Content.TakenBack(event.message()));
    }

    private static Part byCustomer(Event event, String kind) {
        return event.from().isEmpty()
                ? new Part.Odd("a customer's deed that names no customer")
                : event.direct(
                        Direction.IN, event.to(), event.from(), event.id(), kind, event.happened());
    }

    /** Only 1 is documented to mean a new follower. */
    private static String follow(Event event) {
        return event.content().textOrEmpty("action_type").equals("1")
                ? "follow"
                : "event.new_follow_action";
    }

    private static Part comment(Event event) {
        String comment = event.content().textOrEmpty("comment_id");
        String writer = event.content().textOrEmpty("comment_user_id");
        String customer = writer.isEmpty() ? event.from() : writer;
        String post = event.content().textOrEmpty("reply_to_item_id");
        if (post.isEmpty()) {
            return new Part.Odd("a comment that does not say on what");
        }
        boolean own = !customer.isEmpty() && customer.equals(event.account());
        Content.Said said =
                new Content.Said(
                        event.content().textOrEmpty("content"),
                        List.of(),
                        event.content().textOrEmpty("reply_to_comment_id"),
                        "");
        return event.inbound(
                ThreadKey.post(post, customer.isEmpty() ? comment : customer),
                own ? Direction.OWN : Direction.IN,
                comment.isEmpty() ? event.id() : EventId.of(comment),
                "comment.add",
                comment,
                post,
                event.account(),
                customer,
                said);
    }

    /** A group has many members, so its words belong to no one customer's conversation. */
    private static Part ofAccount(Event event, String kind, Direction direction) {
        String account = direction == Direction.OWN ? event.from() : event.account();
        String other = event.from().equals(account) ? event.to() : event.from();
        return event.inbound(
                ThreadKey.account(),
                direction,
                event.id(),
                kind,
                event.message(),
                event.content().textOrEmpty("conversation_short_id"),
                account,
                other,
                event.happened());
    }
}
