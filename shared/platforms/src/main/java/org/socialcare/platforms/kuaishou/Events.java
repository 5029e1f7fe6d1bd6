package org.socialcare.platforms.kuaishou;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
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
import java.util.List;
import java.util.Locale;

/** The one event of a delivery: an envelope that is documented, around data that mostly is not. */
final class Events {
    private static final int LONGEST_NAME = 60;

    private final Json json;
    private final Json data;
    private final String ours;
    private final Assumptions assumed;
    private final Instant received;

    private Events(Json json, Credentials credentials, Instant received) {
        String only = credentials.get("only_account");
        this.json = json;
        this.data = json.obj("data");
        this.ours = only.isEmpty() ? credentials.get("open_id") : only;
        this.assumed = Assumptions.of(credentials);
        this.received = received;
    }

    static Reading read(Json json, Credentials credentials, Instant received) {
        String name = json.textOrEmpty("event");
        if (name.isEmpty()) {
            return new Reading.Garbled("no event");
        }
        Events event = new Events(json, credentials, received);
        boolean others = !credentials.get("only_account").isEmpty() && event.isOfAnotherAccount();
        Part.Parts parts = new Part.Parts();
        parts.add("event", others ? new Part.Odd("an event of another account") : event.read(name));
        return parts.reading();
    }

    private Part read(String name) {
        if (name.equals(assumed.messageEvent())) {
            return message();
        }
        if (name.equals(assumed.commentEvent())) {
            return comment();
        }
        return switch (name) {
            case "AUTHORIZE" -> notice("account.authorized");
            case "UN_AUTHORIZE" -> notice("account.revoked");
            default ->
                    isName(name)
                            ? notice("event." + name.toLowerCase(Locale.ROOT))
                            : new Part.Odd("an event of unknown name");
        };
    }

    private Part message() {
        String from = data.textOrEmpty(assumed.from());
        boolean own = !ours.isEmpty() && from.equals(ours);
        String customer = own ? data.textOrEmpty(assumed.to()) : from;
        return customer.isEmpty()
                ? new Part.Odd("a message that names no customer")
                : said(ThreadKey.direct(customer), own, "dm.text", assumed.message(), "", customer);
    }

    private Part comment() {
        String from = data.textOrEmpty(assumed.from());
        String post = data.textOrEmpty(assumed.post());
        boolean own = !ours.isEmpty() && from.equals(ours);
        return from.isEmpty() || post.isEmpty()
                ? new Part.Odd("a comment that names no video or no writer")
                : said(
                        ThreadKey.post(post, from),
                        own,
                        "comment.add",
                        assumed.comment(),
                        post,
                        from);
    }

    private Part said(
            ThreadKey thread, boolean own, String kind, String idName, String post, String who) {
        String id = data.textOrEmpty(idName);
        String answered = post.isEmpty() ? "" : data.textOrEmpty(assumed.answered());
        return inbound(
                thread,
                own ? Direction.OWN : Direction.IN,
                id.isEmpty() ? eventId() : EventId.of(id),
                kind,
                id,
                post,
                new Person(who, ""),
                new Content.Said(data.textOrEmpty(assumed.text()), List.of(), answered, ""));
    }

    private Part notice(String kind) {
        return inbound(
                ThreadKey.account(),
                Direction.SYSTEM,
                eventId(),
                kind,
                json.textOrEmpty("message_id"),
                "",
                Person.NOBODY,
                new Content.Happened(Details.of(data)));
    }

    private Part inbound(
            ThreadKey thread,
            Direction direction,
            String id,
            String kind,
            String messageId,
            String post,
            Person customer,
            Content content) {
        return new Part.Event(
                new Inbound(
                        thread,
                        direction,
                        id,
                        kind,
                        messageId,
                        post,
                        PlatformTime.of(json.number("timestamp")).orElse(received),
                        "",
                        account(),
                        customer,
                        content));
    }

    private String account() {
        return data.text("open_id").orElse(ours);
    }

    private boolean isOfAnotherAccount() {
        String named = data.text("open_id").orElse(data.textOrEmpty(assumed.to()));
        boolean wrote = data.textOrEmpty(assumed.from()).equals(ours);
        return !named.isEmpty() && !named.equals(ours) && !wrote;
    }

    /** The same each time the delivery is sent again. */
    private String eventId() {
        String id = json.textOrEmpty("message_id");
        return id.isEmpty() ? EventId.of("event", EventId.digest(json)) : EventId.of(id);
    }

    private static boolean isName(String name) {
        if (name.length() > LONGEST_NAME) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && c != '_' && c != '.' && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
