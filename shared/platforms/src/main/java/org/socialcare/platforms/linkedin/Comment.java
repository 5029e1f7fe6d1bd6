package org.socialcare.platforms.linkedin;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A comment, told in a notification or looked up.
 *
 * @param urn its name in the long form; empty where nothing names it
 * @param owner who wrote it; empty where LinkedIn does not say
 * @param text absent where LinkedIn leaves the words out
 * @param post what it stands under; the same however the comment came to us
 * @param parent the comment it answers; empty if none
 */
record Comment(String urn, String owner, Optional<String> text, String post, String parent) {
    /**
     * @param named the comment's name outside of the decoration
     * @param source the post, for a comment whose name holds none
     */
    static Comment decorated(Json json, String named, String source) {
        return of(json, json.text("owner"), Urns.whole(json.text("entity").orElse(named)), source);
    }

    /** As the look-up of one comment answers. */
    static Comment lookedUp(Json json, String urn) {
        return of(json, json.text("actor"), urn, Urns.whole(json.textOrEmpty("object")));
    }

    private static Comment of(Json json, Optional<String> owner, String urn, String source) {
        String post = Urns.postOf(urn);
        return new Comment(
                urn,
                owner.orElse(""),
                json.text("text").or(() -> json.obj("message").text("text")),
                post.isEmpty() ? source : post,
                Urns.whole(json.textOrEmpty("parentComment")));
    }

    /** Whether it says whose words it holds. */
    boolean isTold() {
        return text.isPresent() && !owner.isEmpty();
    }

    /**
     * What was said, or said differently. Several administrators may each be told of one comment,
     * so its own name tells that it is one.
     *
     * @param kind {@code comment.edit} for changed words
     */
    Part event(String kind, String page, Instant at) {
        String words = text.orElse("");
        return kind.equals("comment.edit")
                ? event(
                        kind,
                        EventId.of(urn, "edit", EventId.digest(words)),
                        page,
                        at,
                        new Content.Edited(urn, words))
                : event(
                        kind,
                        EventId.of(urn),
                        page,
                        at,
                        new Content.Said(words, List.of(), parent, ""));
    }

    Part removed(String page, Instant at) {
        return event(
                "comment.remove", EventId.of(urn, "remove"), page, at, new Content.TakenBack(urn));
    }

    private Part event(String kind, String id, String page, Instant at, Content content) {
        if (post.isEmpty()) {
            return new Part.Odd("a comment that does not say on what");
        }
        return new Part.Event(
                new Inbound(
                        ThreadKey.post(post, owner.isEmpty() ? urn : owner),
                        owner.equals(page) ? Direction.OWN : Direction.IN,
                        id,
                        kind,
                        urn,
                        post,
                        at,
                        "",
                        page,
                        new Person(owner, ""),
                        content));
    }
}
