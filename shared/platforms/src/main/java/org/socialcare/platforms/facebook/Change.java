package org.socialcare.platforms.facebook;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.meta.Entry;
import org.socialcare.platforms.meta.Times;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a change's value says of who did what to which post, in either generation of names. */
record Change(Entry entry, String field, Json value) {
    String item() {
        return value.textOrEmpty("item");
    }

    /** The verb as sent; see {@link Verb} for what it means. */
    String rawVerb() {
        return value.textOrEmpty("verb");
    }

    String post() {
        return value.textOrEmpty("post_id");
    }

    String comment() {
        return value.textOrEmpty("comment_id");
    }

    /** Who acted; nobody where the platform withholds it. */
    Person actor() {
        Json from = value.obj("from");
        String id =
                from.text("id")
                        .or(() -> value.text("sender_id"))
                        .or(() -> value.text("reviewer_id"))
                        .or(() -> value.text("user_id"))
                        .orElse("");
        String name =
                from.text("name")
                        .or(() -> value.text("sender_name"))
                        .or(() -> value.text("reviewer_name"))
                        .orElse("");
        return new Person(id, name);
    }

    /** Whether the Page itself acted, here or in Facebook's own tools. */
    boolean own() {
        return actor().id().equals(entry.account());
    }

    Direction direction() {
        return own() ? Direction.OWN : Direction.IN;
    }

    private Optional<Instant> time() {
        return Times.of(value, "created_time").or(entry::time);
    }

    /** The platform's time for ids; empty where it gives none. */
    String millis() {
        return time().map(time -> Long.toString(time.toEpochMilli())).orElse("");
    }

    /**
     * The composite Meta's own fields allow: what was concerned, what was done, when.
     *
     * @param target empty where there is none, and a digest of the whole stands for it
     */
    String id(String target) {
        String concerned = target.isEmpty() ? EventId.digest(value) : target;
        return EventId.of(concerned, rawVerb(), millis());
    }

    /** The time of an edit is that of the post, so the words must tell two edits apart. */
    String editId(String target, String words) {
        return EventId.of(target, rawVerb(), millis(), EventId.digest(words));
    }

    /** One person's words under one post; an unnamed person's under their own comment. */
    ThreadKey thread(String post, String comment) {
        String person = actor().id();
        return ThreadKey.post(post, person.isEmpty() ? comment : person);
    }

    /** Beside the words of a review stand its stars or its verdict. */
    Content.Said said(String text) {
        String verdict = value.text("recommendation_type").orElse(value.textOrEmpty("rating"));
        return new Content.Said(text, attachments(), replyTo(), verdict);
    }

    Content happened() {
        return new Content.Happened(Details.of(value));
    }

    /** The comment answered; the post itself is no comment. */
    private String replyTo() {
        String parent = value.textOrEmpty("parent_id");
        return comment().isEmpty() || parent.equals(post()) ? "" : parent;
    }

    private List<Attachment> attachments() {
        List<Attachment> found = new ArrayList<>();
        value.text("photo").ifPresent(url -> found.add(new Attachment("image", url, "")));
        for (Json photo : value.arr("photos")) {
            photo.asText().ifPresent(url -> found.add(new Attachment("image", url, "")));
        }
        value.text("video").ifPresent(url -> found.add(new Attachment("video", url, "")));
        value.text("link").ifPresent(url -> found.add(new Attachment("link", url, "")));
        return found;
    }

    Part event(
            ThreadKey thread,
            Direction direction,
            String kind,
            String id,
            String messageId,
            Content content) {
        return new Part.Event(
                new Inbound(
                        thread,
                        direction,
                        id,
                        kind,
                        messageId,
                        thread.kind() == ThreadKey.Kind.POST ? post() : "",
                        time().orElse(entry.received()),
                        "",
                        entry.account(),
                        actor(),
                        content));
    }
}
