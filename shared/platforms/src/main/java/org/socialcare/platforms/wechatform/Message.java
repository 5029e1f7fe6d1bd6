package org.socialcare.platforms.wechatform;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.PlatformTime;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.Locale;

/**
 * What every message and event says; XML and JSON have the same names.
 *
 * @param at when it happened, or when it was received where it does not say
 * @param account {@code ToUserName}, may be empty
 * @param customer {@code FromUserName}, may be empty
 */
public record Message(Json json, Instant at, String account, String customer) {
    private static final int RANK_DIGITS = 20;

    public static Message of(Json json, Instant received) {
        return new Message(
                json,
                PlatformTime.of(json.number("CreateTime")).orElse(received),
                json.textOrEmpty("ToUserName"),
                json.textOrEmpty("FromUserName"));
    }

    /** In lower case, because senders differ. */
    public String type() {
        return json.textOrEmpty("MsgType").toLowerCase(Locale.ROOT);
    }

    public boolean isEvent() {
        return type().equals("event");
    }

    /** The event's name as it was written. */
    public String event() {
        return json.textOrEmpty("Event");
    }

    /** Jobs, and some senders of messages, spell the name with a capital D. */
    public String id() {
        return json.text("MsgId").orElse(json.textOrEmpty("MsgID"));
    }

    /** When it happened, in the words of the delivery; a digest of it where it does not say. */
    public String moment() {
        return json.text("CreateTime").orElseGet(() -> EventId.digest(json));
    }

    /** Everything it said, by its own names. */
    public Content happened() {
        return new Content.Happened(Details.of(json));
    }

    /** Words of the customer; the event's id is the message's own where it has one. */
    public Inbound said(ThreadKey thread, String id, String platformThread) {
        Said said = Said.read(type(), json);
        return inbound(
                thread,
                Direction.IN,
                said.kind(),
                id,
                id(),
                platformThread,
                rank(),
                said.content());
    }

    /** Something the customer did, or the platform with the account. */
    public Inbound event(ThreadKey thread, Direction direction, String kind, String id) {
        return inbound(thread, direction, kind, id, id(), "", "", happened());
    }

    private Inbound inbound(
            ThreadKey thread,
            Direction direction,
            String kind,
            String id,
            String messageId,
            String platformThread,
            String rank,
            Content content) {
        return new Inbound(
                thread,
                direction,
                EventId.of(id),
                kind,
                messageId,
                platformThread,
                at,
                rank,
                account,
                new Person(customer, ""),
                content);
    }

    /** Message ids grow, and two can bear the same second; as text they need one length. */
    private String rank() {
        String id = id();
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return "";
            }
        }
        return id.isEmpty() || id.length() > RANK_DIGITS
                ? ""
                : "0".repeat(RANK_DIGITS - id.length()) + id;
    }
}
