package org.socialcare.platforms.wechat;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.platforms.protocol.PlatformTime;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** One delivery's message or event; XML and JSON have the same names. */
final class Message {
    private static final int RANK_DIGITS = 20;

    private final Json message;
    private final Instant at;
    private final String account;
    private final String customer;

    private Message(Json message, Instant received) {
        this.message = message;
        this.at = PlatformTime.of(message.number("CreateTime")).orElse(received);
        this.account = message.textOrEmpty("ToUserName");
        this.customer = message.textOrEmpty("FromUserName");
    }

    static Reading read(Json message, Instant received) {
        return new Message(message, received).read();
    }

    private Reading read() {
        String type = message.textOrEmpty("MsgType").toLowerCase(Locale.ROOT);
        if (type.isEmpty() || account.isEmpty() || customer.isEmpty()) {
            return new Reading.Garbled("MsgType, ToUserName or FromUserName is missing");
        }
        Part.Parts parts = new Part.Parts();
        if (type.equals("event")) {
            parts.add("Event", event(message.textOrEmpty("Event")));
        } else {
            String id = messageId();
            if (id.isEmpty()) {
                return new Reading.Garbled("a message without MsgId, as answers have none");
            }
            parts.add("MsgType", said(type, id));
        }
        return parts.reading();
    }

    /** Jobs, and some senders of messages, spell the name with a capital D. */
    private String messageId() {
        return message.text("MsgId").orElse(message.textOrEmpty("MsgID"));
    }

    private Part said(String type, String id) {
        Said said = Said.read(type, message);
        return new Part.Event(
                inbound(
                        ThreadKey.direct(customer),
                        Direction.IN,
                        said.kind(),
                        EventId.of(id),
                        id,
                        rank(id),
                        said.content()));
    }

    private Part event(String name) {
        Optional<EventKind> kind = EventKind.of(name);
        if (kind.isEmpty()) {
            return new Part.Odd("an event of unknown name");
        }
        String messageId = messageId();
        String seconds = message.text("CreateTime").orElseGet(() -> EventId.digest(message));
        return new Part.Event(
                inbound(
                        kind.get().account() ? ThreadKey.account() : ThreadKey.direct(customer),
                        kind.get().account() ? Direction.SYSTEM : Direction.IN,
                        kind.get().kind(),
                        messageId.isEmpty()
                                ? EventId.of(customer, seconds, name)
                                : EventId.of(messageId),
                        messageId,
                        "",
                        new Content.Happened(Details.of(message))));
    }

    private Inbound inbound(
            ThreadKey thread,
            Direction direction,
            String kind,
            String id,
            String messageId,
            String rank,
            Content content) {
        return new Inbound(
                thread,
                direction,
                id,
                kind,
                messageId,
                "",
                at,
                rank,
                account,
                new Person(customer, ""),
                content);
    }

    /**
     * Message ids grow, and two messages can bear the same second; as text they need one length.
     */
    private static String rank(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return "";
            }
        }
        return id.length() > RANK_DIGITS ? "" : "0".repeat(RANK_DIGITS - id.length()) + id;
    }
}
