package org.socialcare.platforms.instagram;

import static org.socialcare.platforms.protocol.Addresses.encode;
import static org.socialcare.platforms.protocol.Addresses.step;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.platforms.instagram.CommentWalk.Stop;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The comments since a time below what the account published lately, each as its webhook would have
 * told it. A page lists posts with their first comments; the rest of those is fetched before the
 * next page of posts.
 */
final class CommentHistory implements Inquiry {
    /** What its hint says waits. */
    static final String WHAT = "comments";

    /** An answer is read up to one megabyte; a comment is some hundred bytes. */
    private static final int POSTS = 5;

    private static final int COMMENTS = 25;
    private static final int REPLIES = 10;
    private static final String REPLY = "id,text,timestamp,username,from,parent_id";
    private static final String COMMENT = REPLY + ",replies.limit(" + REPLIES + "){" + REPLY + "}";
    private static final String POST =
            "id,timestamp,username,comments.limit(" + COMMENTS + "){" + COMMENT + "}";

    @Override
    public PlatformRequest ask(Hint hint, String cursor, Credentials credentials, String token) {
        CommentWalk walk = CommentWalk.at(cursor);
        return walk.stop()
                .map(stop -> Login.read(credentials, path(stop), query(stop), token))
                .orElseGet(
                        () ->
                                Login.read(
                                        credentials,
                                        step(credentials.get("ig_id")) + "/media",
                                        query(POST, POSTS, walk.posts()),
                                        token));
    }

    private static String path(Stop stop) {
        return stop.comment().isEmpty()
                ? step(stop.post()) + "/comments"
                : step(stop.comment()) + "/replies";
    }

    private static String query(Stop stop) {
        return query(stop.comment().isEmpty() ? COMMENT : REPLY, COMMENTS, stop.after());
    }

    private static String query(String fields, int limit, String after) {
        return "fields="
                + encode(fields)
                + "&limit="
                + limit
                + (after.isEmpty() ? "" : "&after=" + encode(after));
    }

    @Override
    public Pulled read(
            Json answer, Hint hint, String cursor, Credentials credentials, Instant received) {
        Optional<List<Json>> items = Edge.items(answer);
        if (items.isEmpty()) {
            return InstagramPulling.unreadable("an answer without posts or comments");
        }
        CommentWalk walk = CommentWalk.at(cursor);
        PastComments page = new PastComments(credentials.get("ig_id"), hint.at(), received);
        Optional<Stop> stop = walk.stop();
        stop.ifPresentOrElse(at -> page.further(at, answer), () -> page.posts(items.get()));
        CommentWalk next =
                stop.isPresent()
                        ? walk.passed(page.stops())
                        : walk.listed(
                                page.stops(), page.isLate() ? Optional.empty() : Edge.next(answer));
        return new Pulled.Page(page.reading(), next.cursor(), !next.isOver());
    }
}
