package org.socialcare.platforms.x;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.util.Map;

/** What people do to one another without words: follow, block, mute, like. */
final class Bonds {
    private Bonds() {}

    /**
     * One event of the first family, which says itself what was done.
     *
     * @param eventId empty where the platform gives none
     */
    static Part read(Told told, Json event, String eventId) {
        String type = event.textOrEmpty("type");
        return switch (type) {
            case "follow", "unfollow" -> follow(told, event, type, eventId);
            case "block", "unblock", "mute", "unmute" ->
                    follow(told, event, "event." + type, eventId);
            default -> new Part.Odd("a bond of unknown type");
        };
    }

    /** What the account does itself concerns no customer's conversation. */
    static Part follow(Told told, Json event, String kind, String eventId) {
        Person source = person(event, "source");
        Person target = person(event, "target");
        boolean own = told.isOwn(source.id());
        if (source.id().isEmpty() || target.id().isEmpty()) {
            return new Part.Odd("a bond between nobody");
        }
        String id =
                eventId.isEmpty()
                        ? EventId.of(kind, source.id(), target.id(), EventId.digest(event))
                        : EventId.of(eventId);
        Content content =
                new Content.Happened(Map.of("source", source.id(), "target", target.id()));
        return own
                ? told.ofAccount(target, Direction.OWN, kind, id, eventId, Times.of(event), content)
                : told.direct(source, Direction.IN, kind, id, eventId, Times.of(event), content);
    }

    static Part liked(Told told, Json event) {
        Json user = event.obj("user");
        Json status = event.obj("favorited_status");
        String liked = status.text("id_str").orElse(status.textOrEmpty("id"));
        Person person =
                new Person(user.text("id_str").orElse(user.textOrEmpty("id")), Told.name(user));
        if (liked.isEmpty() || person.id().isEmpty()) {
            return new Part.Odd("a like of nothing or by nobody");
        }
        boolean own = told.isOwn(person.id());
        return told.event(
                own ? ThreadKey.account() : ThreadKey.post(liked, person.id()),
                told.direction(person.id()),
                "like.add",
                EventId.of("like", liked, person.id(), event.textOrEmpty("id")),
                liked,
                own ? "" : liked,
                Times.of(event),
                person,
                new Content.Reacted(liked, "like", true));
    }

    private static Person person(Json event, String role) {
        Json user = Told.bare(event.obj(role));
        return new Person(user.text("id_str").orElse(user.textOrEmpty("id")), Told.name(user));
    }
}
