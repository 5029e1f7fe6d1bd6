package org.socialcare.platforms.x;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.util.Map;

/**
 * What a post means for the account. One post may be told as a mention, as an answer and as a
 * quotation: what it is follows from the post alone, and its own id tells that it is one.
 */
final class Posts {
    private Posts() {}

    static Part read(Told told, Post post) {
        if (post.id().isEmpty() || post.author().id().isEmpty() || told.account().isEmpty()) {
            return new Part.Odd("a post without an id, an author or an account");
        }
        boolean own = told.isOwn(post.author().id());
        if (!post.reposted().isEmpty()) {
            return reposted(told, post, own);
        }
        if (!own) {
            return said(told, post, post.author(), kind(post));
        }
        return post.answered().isEmpty()
                ? told.ofAccount(
                        post.author(),
                        Direction.OWN,
                        "post.status.add",
                        EventId.of(post.id()),
                        post.id(),
                        post.at(),
                        new Content.Happened(Map.of("text", post.text())))
                : said(told, post, told.person(answeredBy(told, post)), "comment.add");
    }

    private static String kind(Post post) {
        if (!post.answered().isEmpty()) {
            return "comment.add";
        }
        return post.quoted().isEmpty() ? "mention.post" : "mention.quote";
    }

    /** Our own answer belongs to the customer's conversation: X says whom it answers. */
    private static String answeredBy(Told told, Post post) {
        return post.answeredPerson().isEmpty() ? told.account() : post.answeredPerson();
    }

    private static Part said(Told told, Post post, Person customer, String kind) {
        String concerned = post.answered().isEmpty() ? post.quoted() : post.answered();
        return told.event(
                ThreadKey.post(post.root(), customer.id()),
                told.direction(post.author().id()),
                kind,
                EventId.of(post.id()),
                post.id(),
                post.root(),
                post.at(),
                customer,
                new Content.Said(post.text(), post.attachments(), concerned, ""));
    }

    /** Nobody says anything by passing a post on. */
    private static Part reposted(Told told, Post post, boolean own) {
        return told.event(
                own ? ThreadKey.account() : ThreadKey.post(post.reposted(), post.author().id()),
                told.direction(post.author().id()),
                "share.add",
                EventId.of(post.id()),
                post.id(),
                own ? "" : post.reposted(),
                post.at(),
                post.author(),
                new Content.Reacted(post.reposted(), "repost", true));
    }

    /** X does not say under what the post stood, so nobody's conversation can be named. */
    static Part deleted(Told told, Json event) {
        Json status = event.get("status").isPresent() ? event.obj("status") : event;
        String id = status.text("id_str").orElse(status.textOrEmpty("id"));
        String author = status.text("user_id").orElse(status.textOrEmpty("author_id"));
        return id.isEmpty()
                ? new Part.Odd("a deletion that does not say of what")
                : told.ofAccount(
                        told.person(author),
                        told.direction(author),
                        "post.status.remove",
                        EventId.of(id, "deleted"),
                        id,
                        Times.of(event),
                        new Content.TakenBack(id));
    }
}
