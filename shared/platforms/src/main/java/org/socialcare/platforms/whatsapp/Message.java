package org.socialcare.platforms.whatsapp;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

/** One item of {@code messages}: what a customer sent, or what WhatsApp says of them. */
final class Message {
    private final Value value;
    private final Json message;
    private final String id;
    private final Person customer;

    private Message(Value value, Json message) {
        this.value = value;
        this.message = message;
        this.id = message.textOrEmpty("id");
        this.customer = value.person(sender(value, message));
    }

    static Part read(Value value, Json message) {
        return new Message(value, message).read();
    }

    private Part read() {
        if (customer.id().isEmpty()) {
            return new Part.Odd("a message that names no customer");
        }
        return switch (message.textOrEmpty("type")) {
            case "reaction" -> reaction();
            case "system" -> {
                Json system = message.obj("system");
                yield event(Direction.SYSTEM, "system", new Content.Happened(Details.of(system)));
            }
            default -> {
                Words words = Words.of(message);
                yield event(Direction.IN, words.kind(), words.said());
            }
        };
    }

    /** No emoji means that an earlier one was taken back. */
    private Part reaction() {
        Json reaction = message.obj("reaction");
        String target = reaction.textOrEmpty("message_id");
        String emoji = reaction.textOrEmpty("emoji");
        return target.isEmpty()
                ? new Part.Odd("a reaction that does not say to what")
                : event(
                        Direction.IN,
                        emoji.isEmpty() ? "reaction.unreact" : "reaction.react",
                        new Content.Reacted(target, emoji, !emoji.isEmpty()));
    }

    private Part event(Direction direction, String kind, Content content) {
        return value.event(
                ThreadKey.direct(customer.id()),
                direction,
                kind,
                id.isEmpty() ? EventId.of("item", EventId.digest(message)) : EventId.of(id),
                id,
                value.time(message),
                customer,
                content);
    }

    /**
     * The phone number where there is one. Who hides it has only an id made for this business, and
     * a message that shares a contact on request names nobody but beside it.
     */
    private static String sender(Value value, Json message) {
        return message.text("from")
                .or(() -> message.text("from_user_id"))
                .or(() -> message.obj("system").text("user_id"))
                .orElseGet(value::firstContact);
    }
}
