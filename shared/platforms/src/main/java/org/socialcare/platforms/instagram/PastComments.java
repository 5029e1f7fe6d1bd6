package org.socialcare.platforms.instagram;

import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.instagram.CommentWalk.Stop;
import org.socialcare.platforms.meta.Entry;
import org.socialcare.platforms.meta.Times;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The comments on one page of the history. Each is put into the words of the webhook and read as
 * such, so that both make the same event of it. Used once.
 */
final class PastComments {
    /** What was published earlier is hardly commented on any more. */
    private static final Duration LIVELY = Duration.ofDays(30);

    /** An earlier comment is hardly answered any more. */
    private static final Duration ANSWERED = Duration.ofDays(7);

    private final String account;
    private final Instant since;
    private final Instant received;
    private final Part.Parts parts = new Part.Parts();
    private final List<Stop> stops = new ArrayList<>();
    private boolean late = true;

    PastComments(String account, Instant since, Instant received) {
        this.account = account;
        this.since = since;
        this.received = received;
    }

    /** Posts with the first of their comments. */
    void posts(List<Json> posts) {
        for (Json post : posts) {
            Instant at = Times.of(post, "timestamp").orElse(received);
            if (!at.isBefore(since.minus(LIVELY))) {
                late = false;
                String id = post.textOrEmpty("id");
                String owner = post.textOrEmpty("username");
                below(new Stop(id, owner, "", ""), post.obj("comments"));
            }
        }
    }

    private void below(Stop post, Json comments) {
        if (post.post().isEmpty()) {
            parts.add("posts", new Part.Odd("a post without an id"));
        } else {
            further(post, comments);
        }
    }

    /** A page of comments below a post, or of replies to a comment. */
    void further(Stop place, Json edge) {
        boolean lively = !place.comment().isEmpty();
        for (Json comment : edge.arr("data")) {
            Optional<Instant> at = Times.of(comment, "timestamp");
            lively |= at.isPresent() && !at.get().isBefore(since.minus(ANSWERED));
            if (at.isEmpty() || !at.get().isBefore(since)) {
                parts.add("below " + place.post(), read(place, comment, at));
            }
            String id = comment.textOrEmpty("id");
            if (!id.isEmpty() && place.comment().isEmpty()) {
                further(place.repliesTo(id), comment.obj("replies"));
            }
        }
        if (lively) {
            Edge.next(edge).ifPresent(after -> stops.add(place.from(after)));
        }
    }

    private Part read(Stop place, Json comment, Optional<Instant> at) {
        Json from = comment.obj("from");
        String name = from.text("username").orElse(comment.textOrEmpty("username"));
        boolean own = !name.isEmpty() && name.equals(place.owner());
        String writer = own ? account : from.textOrEmpty("id");
        if (at.isEmpty() || writer.isEmpty()) {
            return new Part.Odd("a comment without time or writer");
        }
        Json told =
                Json.object()
                        .put("id", comment.textOrEmpty("id"))
                        .put("text", comment.textOrEmpty("text"))
                        .put("from", Json.object().put("id", writer).put("username", name).build())
                        .put("media", Json.object().put("id", place.post()).build())
                        .putUnlessEmpty(
                                "parent_id", comment.text("parent_id").orElse(place.comment()))
                        .build();
        return Comments.read(new Entry("instagram", account, at, received), told);
    }

    Reading.Events reading() {
        return parts.reading();
    }

    /** Where more is to be fetched. */
    List<Stop> stops() {
        return stops;
    }

    /** Whether all posts of the page, and so of the pages behind it, are too old. */
    boolean isLate() {
        return late;
    }
}
