package org.socialcare.platforms.instagram;

import org.socialcare.platforms.protocol.Documents;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the reading of comments has come.
 *
 * @param stops what of the posts seen so far is still to be fetched
 * @param posts where the next page of posts begins; empty for the first
 * @param listed whether all posts were seen
 */
record CommentWalk(List<Stop> stops, String posts, boolean listed) {
    CommentWalk {
        stops = List.copyOf(stops);
    }

    /**
     * Comments that did not fit.
     *
     * @param owner the name of the account whose post it is
     * @param comment what they answer; empty where they are below the post itself
     * @param after where they begin
     */
    record Stop(String post, String owner, String comment, String after) {
        Stop repliesTo(String id) {
            return new Stop(post, owner, id, "");
        }

        Stop from(String place) {
            return new Stop(post, owner, comment, place);
        }

        private static Stop of(Json json) {
            return new Stop(
                    json.textOrEmpty("post"),
                    json.textOrEmpty("owner"),
                    json.textOrEmpty("comment"),
                    json.textOrEmpty("after"));
        }

        private Json json() {
            return Json.object()
                    .put("post", post)
                    .put("owner", owner)
                    .putUnlessEmpty("comment", comment)
                    .put("after", after)
                    .build();
        }
    }

    /** The walk that a cursor of ours tells of; from the beginning without one. */
    static CommentWalk at(String cursor) {
        Json json = Documents.answered(cursor).orElse(Json.Null.VALUE);
        return new CommentWalk(
                json.arr("stops").stream().map(Stop::of).toList(),
                json.textOrEmpty("posts"),
                json.flag("listed"));
    }

    String cursor() {
        return JsonWriter.write(
                Json.object()
                        .put("stops", stops.stream().map(Stop::json).toList())
                        .put("posts", posts)
                        .put("listed", listed)
                        .build());
    }

    /** What to fetch next; absent where it is a page of posts. */
    Optional<Stop> stop() {
        return stops.stream().findFirst();
    }

    boolean isOver() {
        return stops.isEmpty() && listed;
    }

    /** After the first stop, at which these were found. */
    CommentWalk passed(List<Stop> found) {
        List<Stop> left = new ArrayList<>(found);
        left.addAll(stops.subList(1, stops.size()));
        return new CommentWalk(left, posts, listed);
    }

    /** After a page of posts, below which these were found. */
    CommentWalk listed(List<Stop> found, Optional<String> next) {
        return new CommentWalk(found, next.orElse(""), next.isEmpty());
    }
}
