package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.channel.PostMedia;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.Step;
import org.socialcare.domain.ports.KeepPosts;
import org.socialcare.domain.publishing.Approval;
import org.socialcare.domain.publishing.Placement;
import org.socialcare.domain.publishing.Post;
import org.socialcare.domain.publishing.PostState;
import org.socialcare.testkit.Some;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every store of public posts promises. */
public abstract class PostsContract {
    private static final PostMedia PICTURE =
            new PostMedia(Media.of("a-picture", "灯.png", MediaType.PNG, 2000), "Eine Lampe");
    private static final Instant NOW = Some.NOW;
    private static final Step STEP = new Step("publish", Step.Effect.PUBLISHES, "c1");

    private final String brand = Some.unique("brand");

    protected abstract KeepPosts posts();

    @Test
    protected void a_post_is_found_as_it_was_added_and_only_by_its_brand() {
        Post post = post("post-0001", NOW);
        assertThat(posts().add(post)).isTrue();

        assertThat(posts().find(brand, "post-0001")).map(KeepPosts.Kept::post).contains(post);
        assertThat(posts().find(brand + "x", "post-0001")).isEmpty();
        assertThat(posts().find(brand, "post-0002")).isEmpty();
    }

    @Test
    protected void a_post_of_the_same_id_leaves_the_first_as_it_is() {
        posts().add(post("post-0001", NOW));

        assertThat(posts().add(post("post-0001", NOW.plusSeconds(9)))).isFalse();
        assertThat(kept("post-0001").post().written()).isEqualTo(NOW);
    }

    @Test
    protected void every_state_is_kept() {
        List<PostState> states =
                List.of(
                        new PostState.Waiting(),
                        new PostState.Working(STEP, 3, NOW.plusSeconds(5), true),
                        new PostState.Held(STEP, 1, "no-token", NOW.plusSeconds(900)),
                        new PostState.Published("1", "https://x.example/1", NOW),
                        new PostState.Refused("HTTP 403", NOW),
                        new PostState.Uncertain("timed out", NOW),
                        new PostState.Cancelled("ben", NOW));
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            var words = new Posting("标题", "Καλημέρα " + i, "https://a.example", List.of(PICTURE));
            placements.add(new Placement(new ChannelId("x", "shop" + i), words, states.get(i)));
        }
        Post post =
                new Post(
                        "post-0003",
                        brand,
                        Post.Kind.STATEMENT,
                        "ada",
                        NOW,
                        Optional.of(NOW.plusSeconds(60)),
                        Optional.of(new Approval("ben", NOW.plusSeconds(1))),
                        placements);
        posts().add(post);

        assertThat(kept("post-0003").post()).isEqualTo(post);
    }

    @Test
    protected void of_two_changes_of_the_same_only_the_first_is_kept() {
        posts().add(post("post-0001", NOW));
        KeepPosts.Kept before = kept("post-0001");
        Post first = before.post().cancelled("ben", NOW);

        assertThat(posts().change(before, first)).isTrue();
        assertThat(posts().change(before, before.post())).isFalse();
        assertThat(kept("post-0001").post()).isEqualTo(first);
        assertThat(posts().change(kept("post-0001"), first.cancelled("cleo", NOW))).isTrue();
    }

    @Test
    protected void a_brand_s_posts_are_listed_the_latest_first_and_page_by_page() {
        for (int i = 0; i < 5; i++) {
            posts().add(post("post-000" + i, NOW.plusSeconds(i)));
        }
        var first = posts().ofBrand(brand, Optional.empty(), 2);
        assertThat(first.posts()).extracting(Post::id).containsExactly("post-0004", "post-0003");
        var second = posts().ofBrand(brand, first.next(), 3);
        assertThat(second.posts())
                .extracting(Post::id)
                .containsExactly("post-0002", "post-0001", "post-0000");
        assertThat(second.next()).isEmpty();
        assertThatThrownBy(() -> posts().ofBrand(brand, Optional.of("*"), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    protected void only_what_somebody_has_to_look_at_is_due() {
        posts().add(post("post-0001", NOW.minusSeconds(60)));
        posts().add(post("post-0002", NOW.plusSeconds(60)));
        posts().add(post("post-0003", NOW.minusSeconds(90)));
        KeepPosts.Kept over = kept("post-0003");
        posts().change(over, over.post().cancelled("ben", NOW));

        assertThat(posts().due(NOW, 1000))
                .filteredOn(post -> post.brand().equals(brand))
                .extracting(Post::id)
                .containsExactly("post-0001");
        assertThat(posts().due(NOW.plusSeconds(60), 1000))
                .filteredOn(post -> post.brand().equals(brand))
                .extracting(Post::id)
                .containsExactly("post-0001", "post-0002");
    }

    private KeepPosts.Kept kept(String id) {
        return posts().find(brand, id).orElseThrow();
    }

    private Post post(String id, Instant written) {
        return new Post(
                id,
                brand,
                Post.Kind.NEWS,
                "ada",
                written,
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Placement(
                                new ChannelId("facebook", "shop"),
                                new Posting("", "Open", "", List.of()),
                                new PostState.Waiting())));
    }
}
