package org.socialcare.platforms.x;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Person;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Direct messages and what is done about them; both families word them alike. */
final class Direct {
    private static final Content NOTHING_MORE = new Content.Happened(Map.of());

    private Direct() {}

    /** A message has the same id in both families, so that two copies of it are one. */
    static Part message(Told told, Json event) {
        Json create = event.obj("message_create");
        String sender = create.textOrEmpty("sender_id");
        String id = event.textOrEmpty("id");
        Person customer = customer(told, sender, create.obj("target"));
        if (!event.textOrEmpty("type").equals("message_create") || id.isEmpty()) {
            return new Part.Odd("a direct message of another type, or without an id");
        }
        if (customer.id().isEmpty() || told.account().isEmpty()) {
            return new Part.Odd("a direct message that does not say whose");
        }
        Message message = Message.read(create.obj("message_data"));
        return told.direct(
                customer,
                told.direction(sender),
                message.kind(),
                EventId.of(id),
                id,
                Times.of(event),
                message.said());
    }

    /** The customer has seen everything up to a message; what we have seen is no receipt. */
    static Part read(Told told, Json event) {
        String sender = event.textOrEmpty("sender_id");
        String last = event.textOrEmpty("last_read_event_id");
        Person customer = customer(told, sender, event.obj("target"));
        if (last.isEmpty() || customer.id().isEmpty()) {
            return new Part.Odd("a receipt that does not say of what, or whose");
        }
        Content content =
                told.isOwn(sender)
                        ? NOTHING_MORE
                        : new Content.Receipt(
                                Content.Receipt.Progress.READ, List.of(last), Times.ofId(last), "");
        return told.direct(
                customer,
                told.direction(sender),
                "receipt.read",
                EventId.of("read", last, sender),
                last,
                Times.of(event),
                content);
    }

    static Part typing(Told told, Json event) {
        String sender = event.textOrEmpty("sender_id");
        Person customer = customer(told, sender, event.obj("target"));
        Optional<Instant> at = Times.of(event);
        return customer.id().isEmpty()
                ? new Part.Odd("typing by nobody")
                : told.direct(
                        customer,
                        told.direction(sender),
                        "typing",
                        EventId.of("typing", sender, EventId.digest(event)),
                        "",
                        at,
                        NOTHING_MORE);
    }

    /**
     * Words that only the devices of the two can read: they are answered in X itself. A group's
     * conversation has no two sides, so what we said there belongs to no customer.
     */
    static Part encrypted(Told told, Json payload, String eventId) {
        String sender = payload.textOrEmpty("sender_id");
        String message = payload.textOrEmpty("id");
        String id = message.isEmpty() ? eventId : message;
        if (id.isEmpty() || sender.isEmpty() || told.account().isEmpty()) {
            return new Part.Odd("an encrypted message without an id or a sender");
        }
        boolean own = told.isOwn(sender);
        String conversation = payload.textOrEmpty("conversation_id");
        Person customer = told.person(own ? otherOf(conversation, told.account()) : sender);
        Content said = new Content.Said("", List.of(new Attachment("other", "", "")), "", "");
        Optional<Instant> at = Times.of(payload);
        Direction direction = told.direction(sender);
        return customer.id().isEmpty()
                ? told.ofAccount(customer, direction, "dm.encrypted", EventId.of(id), id, at, said)
                : told.direct(customer, direction, "dm.encrypted", EventId.of(id), id, at, said);
    }

    private static String otherOf(String conversation, String account) {
        int middle = conversation.indexOf(':');
        if (middle < 0) {
            return "";
        }
        String first = conversation.substring(0, middle);
        return first.equals(account) ? conversation.substring(middle + 1) : first;
    }

    private static Person customer(Told told, String sender, Json target) {
        return told.person(told.isOwn(sender) ? target.textOrEmpty("recipient_id") : sender);
    }
}
