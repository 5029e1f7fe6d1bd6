package org.socialcare.platforms.x;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Person;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

/** What concerns the account and whoever looks after it. */
final class Notices {
    private static final int LONGEST_NAME = 60;

    private Notices() {}

    /** The first family's {@code user_event}: the account took its permission back. */
    static Part user(Told told, Json event) {
        return event.get("revoke").isPresent()
                ? revoked(told, event.obj("revoke"), "")
                : other(told, "user_event", event);
    }

    static Part revoked(Told told, Json revoke, String eventId) {
        return notice(told, "account.revoked", revoke, eventId);
    }

    /** Whatever else the first family tells, such as the end of a replay, under its own name. */
    static Part other(Told told, String name, Json value) {
        return isName(name)
                ? notice(told, "event." + name, value, "")
                : new Part.Odd("a member of unknown name");
    }

    /** Whatever else the second family tells, such as a space that opened. */
    static Part activity(Told told, String type, Json payload, String eventId) {
        return isName(type)
                ? notice(told, "event." + type, payload, eventId)
                : new Part.Odd("an event of unknown type");
    }

    private static Part notice(Told told, String kind, Json json, String eventId) {
        String id =
                eventId.isEmpty() ? EventId.of(kind, EventId.digest(json)) : EventId.of(eventId);
        return told.ofAccount(
                Person.NOBODY,
                Direction.SYSTEM,
                kind,
                id,
                json.text("id").orElse(eventId),
                Times.of(json),
                new Content.Happened(Details.of(json)));
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && c != '_' && c != '.' && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
