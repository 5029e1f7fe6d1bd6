package org.socialcare.testkit;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.channel.PostMedia;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.publishing.Placement;
import org.socialcare.domain.publishing.Post;
import org.socialcare.domain.publishing.PostNews;
import org.socialcare.domain.publishing.PostState;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A post on one channel, and all that can become of it. */
public final class SomePost {
    public static final ChannelId CHANNEL = new ChannelId("x", "shop");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private SomePost() {}

    /** As it is written, to be published an hour later. */
    public static Post waiting() {
        var lamp = new PostMedia(Media.of("lamp", "lamp.jpg", MediaType.JPEG, 3), "A lamp");
        var posting = new Posting("", "Open on Sunday", "", List.of(lamp));
        return new Post(
                "post-0001",
                "olive",
                Post.Kind.NEWS,
                "ada",
                NOW,
                Optional.of(NOW.plusSeconds(3600)),
                Optional.empty(),
                List.of(new Placement(CHANNEL, posting, new PostState.Waiting())));
    }

    /** The same in each state in which it can end. */
    public static List<Post> ended() {
        return List.of(
                waiting().with(CHANNEL, new PostState.Published("17", "https://x.example/17", NOW)),
                waiting().with(CHANNEL, new PostState.Refused("HTTP 403", NOW)),
                waiting().with(CHANNEL, new PostState.Uncertain("interrupted", NOW)),
                waiting().with(CHANNEL, new PostState.Cancelled("lin", NOW)));
    }

    /** Everything that is worth telling of it. */
    public static List<PostNews> news() {
        List<PostNews> news = new ArrayList<>(PostNews.of(Optional.empty(), waiting()));
        ended().forEach(post -> news.addAll(PostNews.of(Optional.of(waiting()), post)));
        return news;
    }
}
