package org.socialcare.platforms.x;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.Optional;

/**
 * What is true of everything in one delivery.
 *
 * @param account the account's own id; empty where the delivery names none
 * @param users the people concerned: an object of them by id, or a list
 */
record Told(String account, Json users, Instant received) {
    boolean isOwn(String person) {
        return !account.isEmpty() && account.equals(person);
    }

    Direction direction(String actor) {
        return isOwn(actor) ? Direction.OWN : Direction.IN;
    }

    /** Nobody's name is told about an empty id. */
    Person person(String id) {
        return id.isEmpty() ? Person.NOBODY : new Person(id, nameOf(id));
    }

    /** The X Activity API wraps each user in {@code data}, not always. */
    private String nameOf(String id) {
        return switch (users) {
            case Json.Obj(var byId) -> Optional.ofNullable(byId.get(id)).map(Told::name).orElse("");
            case Json.Arr(var list) ->
                    list.stream()
                            .map(Told::bare)
                            .filter(user -> user.textOrEmpty("id").equals(id))
                            .findFirst()
                            .map(Told::name)
                            .orElse("");
            case Json.Text _, Json.Num _, Json.Bool _, Json.Null _ -> "";
        };
    }

    static Json bare(Json user) {
        return user.get("data").isPresent() ? user.obj("data") : user;
    }

    static String name(Json user) {
        Json bare = bare(user);
        return bare.text("name")
                .or(() -> bare.text("username"))
                .or(() -> bare.text("screen_name"))
                .orElse("");
    }

    /** A direct conversation's event; {@code messageId} may be empty. */
    Part direct(
            Person customer,
            Direction direction,
            String kind,
            String id,
            String messageId,
            Optional<Instant> at,
            Content content) {
        return event(
                ThreadKey.direct(customer.id()),
                direction,
                kind,
                id,
                messageId,
                "",
                at,
                customer,
                content);
    }

    /** What concerns the account alone. */
    Part ofAccount(
            Person concerned,
            Direction direction,
            String kind,
            String id,
            String messageId,
            Optional<Instant> at,
            Content content) {
        return event(
                ThreadKey.account(), direction, kind, id, messageId, "", at, concerned, content);
    }

    Part event(
            ThreadKey thread,
            Direction direction,
            String kind,
            String id,
            String messageId,
            String platformThread,
            Optional<Instant> at,
            Person customer,
            Content content) {
        return new Part.Event(
                new Inbound(
                        thread,
                        direction,
                        id,
                        kind,
                        messageId,
                        platformThread,
                        at.orElse(received),
                        "",
                        account,
                        customer,
                        content));
    }
}
