package org.socialcare.domain.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.Step;
import org.socialcare.domain.publishing.PostNews.What;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class PostNewsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ChannelId X = new ChannelId("x", "shop");
    private static final ChannelId WEIBO = new ChannelId("weibo", "shop");
    private static final Post WRITTEN =
            new Post(
                    "post-0001",
                    "olive",
                    Post.Kind.NEWS,
                    "ada",
                    NOW,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(waiting(X), waiting(WEIBO)));

    @Test
    void a_new_post_is_news_on_each_of_its_channels() {
        assertThat(PostNews.of(Optional.empty(), WRITTEN))
                .containsExactly(
                        new PostNews(WRITTEN, 0, What.SCHEDULED, NOW),
                        new PostNews(WRITTEN, 1, What.SCHEDULED, NOW));
    }

    @Test
    void only_how_a_channel_ends_is_news_and_only_there() {
        var step = new Step("post", Step.Effect.PUBLISHES, "");
        Post working = WRITTEN.with(WEIBO, Course.marked(step, 1, NOW));
        Post held = WRITTEN.with(WEIBO, new PostState.Held(step, 2, "no-token", NOW));
        Post published = WRITTEN.with(WEIBO, new PostState.Published("1", "", NOW));

        assertThat(news(WRITTEN, working)).isEmpty();
        assertThat(news(working, held)).isEmpty();
        assertThat(news(working, published))
                .containsExactly(new PostNews(published, 1, What.PUBLISHED, NOW));
        assertThat(news(published, published.cancelled("ada", NOW)))
                .extracting(PostNews::place, PostNews::what)
                .containsExactly(tuple(0, What.CANCELLED));
    }

    @Test
    void each_end_has_a_name_of_its_own() {
        assertThat(ended(new PostState.Refused("HTTP 403", NOW))).isEqualTo(What.FAILED);
        assertThat(ended(new PostState.Uncertain("HTTP 504", NOW))).isEqualTo(What.UNCERTAIN);
        assertThat(ended(new PostState.Cancelled("ada", NOW))).isEqualTo(What.CANCELLED);
    }

    private static What ended(PostState state) {
        return news(WRITTEN, WRITTEN.with(X, state)).getFirst().what();
    }

    private static List<PostNews> news(Post before, Post after) {
        return PostNews.of(Optional.of(before), after);
    }

    private static Placement waiting(ChannelId channel) {
        return new Placement(
                channel, new Posting("", "Open", "", List.of()), new PostState.Waiting());
    }
}
