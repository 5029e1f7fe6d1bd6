package org.socialcare.platforms.instagram;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.meta.Entry;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.util.List;

/**
 * Comments on the account's media. They have no time of their own but the entry's, and Instagram
 * says nothing of comments changed or removed, so a comment's id is the event's.
 */
final class Comments {
    private Comments() {}

    static Part read(Entry entry, Json value) {
        String id = value.textOrEmpty("id");
        if (id.isEmpty()) {
            return new Part.Odd("a comment without an id");
        }
        Json from = value.obj("from");
        Person writer = new Person(from.textOrEmpty("id"), from.textOrEmpty("username"));
        String media = value.obj("media").textOrEmpty("id");
        String post = media.isEmpty() ? id : media;
        Content said =
                new Content.Said(
                        value.textOrEmpty("text"), List.of(), value.textOrEmpty("parent_id"), "");
        return new Part.Event(
                new Inbound(
                        ThreadKey.post(post, writer.id().isEmpty() ? id : writer.id()),
                        writer.id().equals(entry.account()) ? Direction.OWN : Direction.IN,
                        EventId.of(id),
                        "comment.add",
                        id,
                        media,
                        entry.at(),
                        "",
                        entry.account(),
                        writer,
                        said));
    }
}
