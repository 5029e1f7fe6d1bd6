package org.socialcare.platforms.facebook;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.util.Optional;

/** What happens on the Page's wall: posts, comments, likes. */
final class Feed {
    private Feed() {}

    static Part read(Change change) {
        Optional<Verb> verb = Verb.of(change.rawVerb());
        if (verb.isEmpty()) {
            return new Part.Odd("an unknown verb");
        }
        return switch (change.item()) {
            case "comment" -> comment(change, verb.get(), "comment.");
            case "like", "reaction" -> reaction(change, verb.get(), change.item() + ".");
            case "status", "post", "photo", "video", "share", "album", "event" ->
                    post(change, verb.get());
            default -> new Part.Odd("an unknown item");
        };
    }

    static Part comment(Change change, Verb verb, String prefix) {
        String comment = change.comment();
        if (comment.isEmpty()) {
            return new Part.Odd("a comment without an id");
        }
        String post = change.post().isEmpty() ? comment : change.post();
        String text = change.value().textOrEmpty("message");
        ThreadKey thread = change.thread(post, comment);
        return Words.of(change, verb, thread, prefix + verb.word(), comment, text);
    }

    /** A like belongs beside the words of the same person under that post, not to the account. */
    static Part reaction(Change change, Verb verb, String prefix) {
        String post = change.post();
        String target = change.comment().isEmpty() ? post : change.comment();
        String which = change.value().text("reaction_type").orElse("like");
        return change.event(
                post.isEmpty() ? ThreadKey.account() : change.thread(post, target),
                change.direction(),
                prefix + verb.word(),
                EventId.of(change.id(target), change.item()),
                target,
                new Content.Reacted(target, which, verb != Verb.REMOVE));
    }

    /**
     * A visitor who posts on the Page speaks to the brand; the brand's own posts are its account's.
     */
    private static Part post(Change change, Verb verb) {
        String kind = "post." + change.item() + "." + verb.word();
        String target = target(change.value());
        String text = change.value().textOrEmpty("message");
        boolean visitor = !change.own() && !change.actor().id().isEmpty();
        if (visitor && !change.post().isEmpty() && !change.item().equals("event")) {
            ThreadKey thread = change.thread(change.post(), target);
            return Words.of(change, verb, thread, kind, target, text);
        }
        String id = verb == Verb.EDIT ? change.editId(target, text) : change.id(target);
        return change.event(
                ThreadKey.account(), change.direction(), kind, id, target, change.happened());
    }

    private static String target(Json value) {
        return value.text("post_id")
                .or(() -> value.text("album_id"))
                .or(() -> value.text("video_id"))
                .or(() -> value.text("photo_id"))
                .or(() -> value.text("event_id"))
                .orElse("");
    }
}
