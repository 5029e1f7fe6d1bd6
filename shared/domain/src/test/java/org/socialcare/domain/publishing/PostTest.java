package org.socialcare.domain.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class PostTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final ChannelId PAGE = new ChannelId("facebook", "shop");
    private static final ChannelId FEED = new ChannelId("x", "shop");
    private static final Step PREPARE = new Step("draft", Step.Effect.PREPARES, "");
    private static final Step PUBLISH = new Step("post", Step.Effect.PUBLISHES, "d1");
    private static final Step SETTLE = new Step("outcome", Step.Effect.SETTLES, "j1");

    @Test
    void news_may_go_at_once_or_at_their_time() {
        assertThat(post(Post.Kind.NEWS, Optional.empty()).released()).contains(NOON);
        Instant later = NOON.plusSeconds(3600);
        assertThat(post(Post.Kind.NEWS, Optional.of(later)).due()).contains(later);
        assertThat(post(Post.Kind.NEWS, Optional.of(NOON.minusSeconds(9))).due()).contains(NOON);
    }

    @Test
    void a_statement_waits_for_the_word_of_somebody_else_than_its_author() {
        Post statement = post(Post.Kind.STATEMENT, Optional.empty());
        assertThat(statement.due()).isEmpty();
        assertThat(Course.of(statement, on(statement, PAGE), PUBLISH, NOON.plusSeconds(999)))
                .isEqualTo(new Course.Over());

        assertThat(statement.approve("ada", NOON)).isEqualTo(new Post.Verdict.OwnWords());
        Post approved = approved(statement.approve("ben", NOON.plusSeconds(60)));
        assertThat(approved.due()).contains(NOON.plusSeconds(60));
        assertThat(approved(approved.approve("cleo", NOON.plusSeconds(90)))).isEqualTo(approved);
        assertThat(post(Post.Kind.NEWS, Optional.empty()).approve("ben", NOON))
                .isEqualTo(new Post.Verdict.NotNeeded());
    }

    @Test
    void an_attempt_that_was_marked_and_never_ended_is_made_again_only_unseen() {
        assertThat(silent(PREPARE)).isEqualTo(new Course.Go(PREPARE, 4));
        assertThat(silent(SETTLE)).isEqualTo(new Course.Go(SETTLE, 4));
        assertThat(silent(PUBLISH)).isEqualTo(new Course.Interrupted());

        Post running = on(Course.marked(PUBLISH, 3, NOON));
        assertThat(Course.of(running, on(running, PAGE), PREPARE, NOON.plusSeconds(5)))
                .isEqualTo(new Course.Wait(NOON.plus(Course.OTHERS_TURN)));
    }

    @Test
    void silence_after_publishing_is_uncertain_and_before_it_only_a_pause() {
        var silence = new PublishResult.Unknown("lost");
        assertThat(Course.after(PUBLISH, 1, silence, NOON))
                .isEqualTo(new PostState.Uncertain("lost", NOON));
        assertThat(Course.after(PREPARE, 1, silence, NOON))
                .isEqualTo(
                        new PostState.Working(PREPARE, 2, NOON.plus(Course.AFTER_SILENCE), false));
    }

    @Test
    void what_is_tried_too_often_is_given_up_and_uncertain_if_it_may_stand_there() {
        var weak = new PublishResult.Retry("busy", Duration.ofSeconds(10));
        int last = Course.MOST_ATTEMPTS;
        assertThat(Course.after(PUBLISH, last, weak, NOON))
                .isEqualTo(new PostState.Refused("gave-up:busy", NOON));
        assertThat(Course.after(SETTLE, last, weak, NOON))
                .isEqualTo(new PostState.Uncertain("busy", NOON));
        assertThat(Course.after(PUBLISH, last - 1, weak, NOON))
                .isEqualTo(new PostState.Working(PUBLISH, last, NOON.plusSeconds(10), false));
    }

    @Test
    void each_step_counts_its_own_attempts() {
        var next = new PublishResult.Next(SETTLE, Duration.ofSeconds(5));
        assertThat(Course.after(PUBLISH, 7, next, NOON))
                .isEqualTo(new PostState.Working(SETTLE, 1, NOON.plusSeconds(5), false));
    }

    @Test
    void what_has_not_begun_can_be_taken_back_and_nothing_else() {
        Post half =
                post(Post.Kind.NEWS, Optional.empty())
                        .with(PAGE, new PostState.Published("1", "", NOON));
        Post cancelled = half.cancelled("ben", NOON);

        assertThat(on(cancelled, PAGE).state()).isInstanceOf(PostState.Published.class);
        assertThat(on(cancelled, FEED).state()).isEqualTo(new PostState.Cancelled("ben", NOON));
        assertThat(cancelled.due()).isEmpty();
        assertThat(cancelled.cancelled("cleo", NOON)).isEqualTo(cancelled);
        assertThat(new PostState.Held(PREPARE, 1, "token", NOON).isRecallable()).isTrue();
        assertThat(new PostState.Held(SETTLE, 1, "token", NOON).isRecallable()).isFalse();
        assertThat(Course.marked(PREPARE, 1, NOON).isRecallable()).isFalse();
    }

    @Test
    void the_earliest_of_its_channels_says_when_to_look() {
        Post post =
                post(Post.Kind.NEWS, Optional.empty())
                        .with(PAGE, new PostState.Held(PUBLISH, 1, "token", NOON.plusSeconds(900)))
                        .with(FEED, new PostState.Working(PUBLISH, 2, NOON.plusSeconds(30), false));
        assertThat(post.due()).contains(NOON.plusSeconds(30));
    }

    @Test
    void a_post_has_an_id_and_each_channel_once() {
        var twice = List.of(placement(PAGE), placement(PAGE));
        assertThatThrownBy(() -> of("post-0001", twice)).hasMessageContaining("facebook/shop");
        assertThatThrownBy(() -> of("post 1", List.of(placement(PAGE))))
                .hasMessageContaining("id must match");
        assertThatThrownBy(() -> of("post-0001", List.of()))
                .hasMessageContaining("at least one channel");
    }

    private static Course silent(Step step) {
        Post post = on(Course.marked(step, 3, NOON));
        return Course.of(post, on(post, PAGE), PREPARE, NOON.plus(Course.OTHERS_TURN));
    }

    private static Post on(PostState state) {
        return post(Post.Kind.NEWS, Optional.empty()).with(PAGE, state);
    }

    private static Placement on(Post post, ChannelId channel) {
        return post.on(channel).orElseThrow();
    }

    private static Post approved(Post.Verdict verdict) {
        return ((Post.Verdict.Approved) verdict).post();
    }

    private static Placement placement(ChannelId channel) {
        return new Placement(
                channel, new Posting("", "Open", "", List.of()), new PostState.Waiting());
    }

    private static Post of(String id, List<Placement> placements) {
        return new Post(
                id,
                "olive",
                Post.Kind.NEWS,
                "ada",
                NOON,
                Optional.empty(),
                Optional.empty(),
                placements);
    }

    private static Post post(Post.Kind kind, Optional<Instant> at) {
        return new Post(
                "post-0001",
                "olive",
                kind,
                "ada",
                NOON,
                at,
                Optional.empty(),
                List.of(placement(PAGE), placement(FEED)));
    }
}
