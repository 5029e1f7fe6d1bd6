package org.socialcare.platforms.meta;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One item of a conversation: a message, a receipt, a tap, a change of control. */
public final class Messaging {
    private static final List<String> KNOWN =
            List.of(
                    "message",
                    "message_edit",
                    "reaction",
                    "delivery",
                    "read",
                    "postback",
                    "optin",
                    "referral",
                    "account_linking",
                    "pass_thread_control",
                    "take_thread_control",
                    "request_thread_control");

    private final Entry entry;
    private final Json item;
    private final String prefix;
    private final String customer;
    private final boolean own;

    private Messaging(Entry entry, Json item, String prefix) {
        this.entry = entry;
        this.item = item;
        this.prefix = prefix;
        String sender = party("sender");
        this.own = item.obj("message").flag("is_echo") || sender.equals(entry.account());
        this.customer = customer(sender, party("recipient"));
    }

    /**
     * @param prefix before the kind: {@code standby.} for what another application answers
     */
    public static Part read(Entry entry, Json item, String prefix) {
        return new Messaging(entry, item, prefix).read();
    }

    private Part read() {
        if (item.get("app_roles").isPresent()) {
            return happened("control.roles", "app_roles", ThreadKey.account());
        }
        if (item.get("policy-enforcement").isPresent()) {
            return happened("policy", "policy-enforcement", ThreadKey.account());
        }
        if (customer.isEmpty()) {
            return new Part.Odd("an item that names no customer");
        }
        return ofCustomer();
    }

    private Part ofCustomer() {
        for (String name : KNOWN) {
            if (item.get(name).isPresent()) {
                return known(name);
            }
        }
        return new Part.Odd("an item of unknown kind");
    }

    private Part known(String name) {
        ThreadKey thread = ThreadKey.direct(customer);
        return switch (name) {
            case "message" -> message();
            case "message_edit" -> edit();
            case "reaction" -> reaction();
            case "delivery" -> delivery();
            case "read" -> seen();
            case "postback" -> postback();
            case "pass_thread_control" -> happened("control.pass", name, thread);
            case "take_thread_control" -> happened("control.take", name, thread);
            case "request_thread_control" -> happened("control.request", name, thread);
            default -> happened(name, name, thread);
        };
    }

    private Part message() {
        Json message = item.obj("message");
        String id = message.textOrEmpty("mid");
        if (message.flag("is_deleted")) {
            return id.isEmpty()
                    ? new Part.Odd("a deletion that does not say of what")
                    : event("dm.deleted", EventId.of(id, "deleted"), id, new Content.TakenBack(id));
        }
        Message read = Message.read(message);
        return event(read.kind(), ownOrDigest(id), id, read.said());
    }

    private Part edit() {
        Json edit = item.obj("message_edit");
        String target = edit.textOrEmpty("mid");
        return target.isEmpty()
                ? new Part.Odd("an edit that does not say of what")
                : event(
                        "dm.edited",
                        EventId.of(target, "edited", EventId.digest(item)),
                        target,
                        new Content.Edited(target, edit.textOrEmpty("text")));
    }

    private Part reaction() {
        Json reaction = item.obj("reaction");
        String target = reaction.textOrEmpty("mid");
        String action = reaction.textOrEmpty("action");
        if (target.isEmpty() || !(action.equals("react") || action.equals("unreact"))) {
            return new Part.Odd("a reaction that does not say to what, or how");
        }
        String which = reaction.text("emoji").orElse(reaction.textOrEmpty("reaction"));
        return event(
                "reaction." + action,
                EventId.of(target, action, EventId.digest(item)),
                target,
                new Content.Reacted(target, which, action.equals("react")));
    }

    private Part delivery() {
        List<String> ids = new ArrayList<>();
        item.obj("delivery").arr("mids").forEach(id -> id.asText().ifPresent(ids::add));
        return receipt("receipt.delivered", Content.Receipt.Progress.DELIVERED, "delivery", ids);
    }

    private Part seen() {
        List<String> ids = item.obj("read").text("mid").map(List::of).orElse(List.of());
        return receipt("receipt.read", Content.Receipt.Progress.READ, "read", ids);
    }

    private Part receipt(
            String kind, Content.Receipt.Progress progress, String name, List<String> ids) {
        Optional<Instant> upTo = Times.of(item.obj(name), "watermark");
        if (ids.isEmpty() && upTo.isEmpty()) {
            return new Part.Odd("a receipt that does not say of what");
        }
        String message = ids.size() == 1 ? ids.getFirst() : "";
        return event(
                kind,
                EventId.of(name, message, EventId.digest(item)),
                message,
                new Content.Receipt(progress, ids, upTo, ""));
    }

    private Part postback() {
        Json postback = item.obj("postback");
        String id = postback.textOrEmpty("mid");
        Content said =
                new Content.Said(
                        postback.textOrEmpty("title"),
                        List.of(),
                        "",
                        postback.textOrEmpty("payload"));
        return event("postback", ownOrDigest(id), id, said);
    }

    private Part happened(String kind, String name, ThreadKey thread) {
        boolean bySystem = kind.startsWith("control.") || kind.equals("policy");
        Direction direction = bySystem ? Direction.SYSTEM : direction();
        Content content = new Content.Happened(Details.of(item.get(name).orElse(item)));
        return inbound(thread, direction, kind, ownOrDigest(""), "", content);
    }

    private Part event(String kind, String id, String messageId, Content content) {
        return inbound(ThreadKey.direct(customer), direction(), kind, id, messageId, content);
    }

    private Part inbound(
            ThreadKey thread,
            Direction direction,
            String kind,
            String id,
            String messageId,
            Content content) {
        return new Part.Event(
                new Inbound(
                        thread,
                        direction,
                        id,
                        prefix + kind,
                        messageId,
                        "",
                        at(),
                        "",
                        entry.account(),
                        new Person(customer, ""),
                        content));
    }

    private Direction direction() {
        return own ? Direction.OWN : Direction.IN;
    }

    private String ownOrDigest(String id) {
        return id.isEmpty() ? EventId.of("item", EventId.digest(item)) : EventId.of(id);
    }

    private Instant at() {
        return Times.of(item, "timestamp")
                .or(() -> Times.of(item.obj("delivery"), "watermark"))
                .or(() -> Times.of(item.obj("read"), "watermark"))
                .orElse(entry.at());
    }

    /** Whoever is not the account; the order of sender and recipient tells nothing in an echo. */
    private String customer(String sender, String recipient) {
        String first = own ? recipient : sender;
        String second = own ? sender : recipient;
        return first.isEmpty() || first.equals(entry.account())
                ? (second.equals(entry.account()) ? "" : second)
                : first;
    }

    private String party(String role) {
        Json party = item.obj(role);
        return party.text("id").orElse(party.textOrEmpty("user_ref"));
    }
}
