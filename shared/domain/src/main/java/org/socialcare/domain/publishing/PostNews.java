package org.socialcare.domain.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is worth telling others of a post's way on one channel. Each can happen once there, so that
 * whoever hears of it twice can tell.
 *
 * @param place of the channel among those of the post, from 0
 */
public record PostNews(Post post, int place, What what, Instant at) {
    /** What happened. */
    public enum What {
        /** It was written, and waits for its time or for approval. */
        SCHEDULED,
        PUBLISHED,
        /** It surely does not stand in public. */
        FAILED,
        /** Nobody knows whether it stands in public. */
        UNCERTAIN,
        /** It was taken back before anybody saw it. */
        CANCELLED
    }

    /** The channel's part of the post, as it is then. */
    public Placement placement() {
        return post.placements().get(place);
    }

    /**
     * What a change of a post brings, channel by channel.
     *
     * @param before absent where the post was written just now
     */
    public static List<PostNews> of(Optional<Post> before, Post after) {
        List<PostNews> news = new ArrayList<>();
        for (int i = 0; i < after.placements().size(); i++) {
            var placement = after.placements().get(i);
            Optional<PostState> was =
                    before.flatMap(post -> post.on(placement.channel())).map(Placement::state);
            if (was.isEmpty()) {
                news.add(new PostNews(after, i, What.SCHEDULED, after.written()));
            }
            if (was.filter(PostState::isOver).isEmpty()) {
                ended(after, i, placement.state()).ifPresent(news::add);
            }
        }
        return news;
    }

    private static Optional<PostNews> ended(Post post, int place, PostState state) {
        return switch (state) {
            case PostState.Published(_, _, var at) -> news(post, place, What.PUBLISHED, at);
            case PostState.Refused(_, var at) -> news(post, place, What.FAILED, at);
            case PostState.Uncertain(_, var at) -> news(post, place, What.UNCERTAIN, at);
            case PostState.Cancelled(_, var at) -> news(post, place, What.CANCELLED, at);
            case PostState.Waiting _, PostState.Working _, PostState.Held _ -> Optional.empty();
        };
    }

    private static Optional<PostNews> news(Post post, int place, What what, Instant at) {
        return Optional.of(new PostNews(post, place, what, at));
    }
}
