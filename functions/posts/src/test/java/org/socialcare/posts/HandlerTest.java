package org.socialcare.posts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.access.Tokens;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.channel.PostMedia;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.Step;
import org.socialcare.domain.ports.OrderPosts.PostOrder;
import org.socialcare.domain.publishing.Course;
import org.socialcare.domain.publishing.Placement;
import org.socialcare.domain.publishing.Post;
import org.socialcare.domain.publishing.PostFolder;
import org.socialcare.domain.publishing.PostState;
import org.socialcare.platforms.Platforms;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.lambda.QueueEvent;
import org.socialcare.testkit.lambda.TestContext;
import org.socialcare.testkit.memory.InMemoryCredentials;
import org.socialcare.testkit.memory.InMemoryGrants;
import org.socialcare.testkit.memory.InMemoryMedia;
import org.socialcare.testkit.memory.InMemoryPosts;
import org.socialcare.testkit.memory.ScriptedPlatform;
import org.socialcare.wire.publishing.PostOrderJson;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class HandlerTest {
    private static final ChannelId X = new ChannelId("x", "olive");
    private static final ChannelId INSTAGRAM = new ChannelId("instagram", "olive");
    private static final Step POST = new Step("post", Step.Effect.PUBLISHES, "");
    private static final PostMedia PICTURE =
            new PostMedia(Media.of("lamp", "lamp.jpg", MediaType.JPEG, 3), "A lamp");
    private static final String PUBLISHED = "{\"data\":{\"id\":\"17\"}}";

    private final TestClock clock = new TestClock();
    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private final InMemoryMedia media = new InMemoryMedia();
    private final List<PostOrder> ordered = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final Printed printed = new Printed();
    private final Handler handler = handler();

    HandlerTest() {
        credentials.with(X, new Credentials(Map.of("access_token", "standing")));
        credentials.with(
                INSTAGRAM, new Credentials(Map.of("access_token", "standing", "ig_id", "1784")));
    }

    private Handler handler() {
        var publisher =
                new Publisher(
                        Platforms::named,
                        new Progress(posts),
                        credentials,
                        new Tokens(platform, grants, clock),
                        platform,
                        media,
                        clock);
        return new Handler(
                new Handler.Wired(
                        publisher,
                        new Due(posts, ordered::addAll, clock),
                        (_, delay) -> waits.add(delay),
                        clock),
                new Log(printed.stream(), ""));
    }

    @Test
    void the_sample_is_published_and_never_again() {
        add(news(X));
        platform.answers(201, PUBLISHED);

        assertThat(Invocation.of(handler, Invocation.sample()))
                .isEqualTo(Invocation.NOTHING_FAILED);
        Invocation.of(handler, Invocation.sample());

        assertThat(state(X))
                .isEqualTo(
                        new PostState.Published(
                                "17", "https://x.com/i/web/status/17", clock.instant()));
        assertThat(platform.requests()).hasSize(1);
        assertThat(printed.text()).doesNotContain("standing").doesNotContain("Open");
    }

    @Test
    void a_platform_that_times_out_after_it_was_asked_is_never_asked_again() {
        add(news(X));
        platform.losesTheAnswer();

        run(X);
        clock.pass(Duration.ofHours(1));
        run(X);

        assertThat(state(X)).isInstanceOf(PostState.Uncertain.class);
        assertThat(platform.requests()).hasSize(1);
        assertThat(due()).isEmpty();
    }

    @Test
    void an_attempt_whose_maker_died_leaves_the_post_uncertain_and_only_after_their_time() {
        Post post = news(X);
        add(post.with(X, Course.marked(POST, 1, clock.instant())));

        run(X);
        assertThat(state(X)).isEqualTo(Course.marked(POST, 1, clock.instant()));

        clock.pass(Course.OTHERS_TURN);
        run(X);
        assertThat(state(X)).isEqualTo(new PostState.Uncertain("interrupted", clock.instant()));
        assertThat(platform.requests()).isEmpty();
    }

    @Test
    void a_platform_s_moment_of_weakness_is_waited_for_in_the_queue() {
        add(news(X));
        platform.cannotBeReached().answers(201, PUBLISHED);

        assertThat(run(X)).isEqualTo(QueueEvent.failed("m0"));
        assertThat(waits).containsExactly(Duration.ofSeconds(20).plusMillis(999));

        clock.pass(Duration.ofSeconds(20));
        assertThat(run(X)).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(state(X)).isInstanceOf(PostState.Published.class);
    }

    @Test
    void a_longer_wait_leaves_the_queue_and_is_ordered_by_the_minute() {
        add(news(X));
        platform.answers(429, "").answers(201, PUBLISHED);

        assertThat(run(X)).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(due()).isEmpty();

        clock.pass(Duration.ofMinutes(15));
        assertThat(due()).containsExactly(new PostOrder("olive", "post-0001", X, clock.instant()));
        run(X);
        assertThat(state(X)).isInstanceOf(PostState.Published.class);
    }

    @Test
    void an_expired_token_is_renewed_once_and_the_post_goes_on() {
        credentials.with(
                X, new Credentials(Map.of("access_token", "standing", "refresh_token", "r1")));
        add(news(X));
        platform.answers(401, "{}")
                .answers(
                        200,
                        "{\"access_token\":\"fresh\",\"expires_in\":7200,\"refresh_token\":\"r2\"}")
                .answers(201, PUBLISHED);

        run(X);

        assertThat(state(X)).isInstanceOf(PostState.Published.class);
        assertThat(platform.requests().getLast().headers())
                .containsEntry("authorization", "Bearer fresh");
    }

    @Test
    void a_token_that_somebody_else_renewed_and_that_has_ended_too_is_renewed_at_once() {
        var secrets = new Credentials(Map.of("access_token", "standing", "refresh_token", "r1"));
        credentials.with(X, secrets);
        somebodyElseRenews(secrets, "standing", "first");
        add(news(X));
        platform.answers(429, "");
        run(X);
        clock.pass(Duration.ofMinutes(15));
        somebodyElseRenews(secrets, "first", "second");

        platform.answers(401, "{}")
                .answers(401, "{}")
                .answers(200, renewed("fresh"))
                .answers(201, PUBLISHED);
        run(X);

        assertThat(state(X)).isInstanceOf(PostState.Published.class);
        assertThat(platform.requests().getLast().headers())
                .containsEntry("authorization", "Bearer fresh");
    }

    private void somebodyElseRenews(Credentials secrets, String bad, String next) {
        platform.answers(200, renewed(next));
        var speech = Platforms.named("x").orElseThrow().speech();
        new Tokens(platform, grants, clock).instead(X, speech, secrets, bad);
    }

    private static String renewed(String token) {
        return "{\"access_token\":\"" + token + "\",\"expires_in\":7200,\"refresh_token\":\"r\"}";
    }

    @Test
    void a_post_without_a_token_is_held_and_goes_out_when_there_is_one() {
        add(news(X));
        platform.answers(401, "{}");
        run(X);
        assertThat(state(X))
                .isEqualTo(
                        new PostState.Held(
                                POST, 2, "no-token", clock.instant().plus(Duration.ofSeconds(15))));

        credentials.with(X, new Credentials(Map.of("access_token", "granted anew")));
        clock.pass(Duration.ofSeconds(15));
        platform.answers(201, PUBLISHED);
        run(X);
        assertThat(state(X)).isInstanceOf(PostState.Published.class);
    }

    @Test
    void a_refusal_is_told_and_final() {
        add(news(X));
        platform.answers(403, "{\"errors\":[{\"code\":187}]}");

        run(X);
        run(X);

        assertThat(state(X))
                .isEqualTo(
                        new PostState.Refused(
                                "the same was said just before (HTTP 403, code 187)",
                                clock.instant()));
    }

    @Test
    void a_picture_is_looked_at_until_it_is_ready_and_then_published_once() {
        add(news(INSTAGRAM));
        platform.answers(200, "{\"data\":[]}").answers(200, "{\"id\":\"c1\"}");
        assertThat(run(INSTAGRAM)).isEqualTo(QueueEvent.failed("m0"));

        clock.pass(Duration.ofSeconds(1));
        platform.answers(200, "{\"status_code\":\"IN_PROGRESS\"}");
        run(INSTAGRAM);
        clock.pass(Duration.ofSeconds(5));
        platform.losesTheAnswer();
        run(INSTAGRAM);
        clock.pass(Duration.ofSeconds(20));
        platform.answers(200, "{\"status_code\":\"FINISHED\"}").answers(200, "{\"id\":\"p1\"}");
        run(INSTAGRAM);

        assertThat(state(INSTAGRAM)).isEqualTo(new PostState.Published("p1", "", clock.instant()));
    }

    @Test
    void a_picture_is_handed_over_as_often_as_it_takes_and_the_post_made_once() {
        keep(PICTURE);
        add(illustrated());
        platform.losesTheAnswer();
        run(X);
        clock.pass(Duration.ofSeconds(20));
        platform.answers(200, "{\"data\":{\"id\":\"m1\"}}")
                .answers(200, "{}")
                .answers(201, PUBLISHED);
        run(X);
        run(X);

        assertThat(state(X)).isInstanceOf(PostState.Published.class);
        assertThat(platform.requests())
                .extracting(request -> request.address().getPath())
                .containsExactly(
                        "/2/media/upload", "/2/media/upload", "/2/media/metadata", "/2/tweets");
        assertThat(platform.requests().getFirst().body()).contains("\"media\":\"AQID\"");
        assertThat(platform.requests().getLast().body()).contains("{\"media_ids\":[\"m1\"]}");
    }

    @Test
    void whoever_died_over_a_picture_has_published_nothing_and_it_is_handed_over_again() {
        keep(PICTURE);
        var step = new Step("picture", Step.Effect.PREPARES, "");
        add(illustrated().with(X, Course.marked(step, 1, clock.instant())));
        clock.pass(Course.OTHERS_TURN);
        platform.answers(200, "{\"data\":{\"id\":\"m1\"}}")
                .answers(200, "{}")
                .answers(201, PUBLISHED);
        run(X);

        assertThat(state(X)).isInstanceOf(PostState.Published.class);
    }

    @Test
    void a_post_whose_picture_is_gone_is_refused_before_anybody_is_asked() {
        add(illustrated());
        run(X);

        assertThat(state(X)).isEqualTo(new PostState.Refused("media-gone", clock.instant()));
        assertThat(platform.requests()).isEmpty();
    }

    private Post illustrated() {
        var posting = new Posting("", "Open", "", List.of(PICTURE));
        return new Post(
                "post-0001",
                "olive",
                Post.Kind.NEWS,
                "ada",
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Placement(X, posting, new PostState.Waiting())));
    }

    private void keep(PostMedia one) {
        var folder = PostFolder.of("olive");
        media.put(folder, one.media(), new byte[] {1, 2, 3});
        assertThat(media.keep(folder, one.media())).isTrue();
    }

    @Test
    void what_was_cancelled_or_awaits_approval_is_not_published() {
        add(news(X).cancelled("ben", clock.instant()));
        run(X);
        add(post("post-0002", Post.Kind.STATEMENT, X));
        run("post-0002", X);

        assertThat(platform.requests()).isEmpty();
        assertThat(due()).isEmpty();
    }

    @Test
    void another_channel_s_progress_meanwhile_costs_nothing() {
        add(post("post-0001", Post.Kind.NEWS, X, INSTAGRAM));
        platform.answers(201, PUBLISHED).answers(200, "{\"data\":[]}").answers(500, "");

        run(X);
        run(INSTAGRAM);

        assertThat(state(X)).isInstanceOf(PostState.Published.class);
        assertThat(state(INSTAGRAM)).isInstanceOf(PostState.Working.class);
    }

    @Test
    void with_no_time_left_nothing_is_begun_and_the_order_comes_again() {
        add(news(X));
        var hurried = new TestContext(20_000);

        assertThat(Invocation.of(handler, event("post-0001", X), hurried))
                .isEqualTo(QueueEvent.failed("m0"));
        assertThat(state(X)).isEqualTo(new PostState.Waiting());
    }

    @Test
    void what_cannot_be_read_comes_back_at_once_until_it_is_set_aside() {
        var event = QueueEvent.of("posts.fifo").with("x/olive", "{}").json();

        assertThat(Invocation.of(handler, event)).isEqualTo(QueueEvent.failed("m0"));
        assertThat(waits).containsExactly(Duration.ZERO);
    }

    private void add(Post post) {
        assertThat(posts.add(post)).isTrue();
    }

    private List<PostOrder> due() {
        ordered.clear();
        Invocation.of(handler, "{\"schedule\":\"posts-due\"}");
        return ordered;
    }

    private String run(ChannelId channel) {
        return run("post-0001", channel);
    }

    private String run(String post, ChannelId channel) {
        return Invocation.of(handler, event(post, channel));
    }

    private String event(String post, ChannelId channel) {
        var order = new PostOrder("olive", post, channel, clock.instant());
        return QueueEvent.of("posts.fifo")
                .with(channel.toString(), PostOrderJson.write(order))
                .json();
    }

    private PostState state(ChannelId channel) {
        var kept = posts.find("olive", "post-0001").orElseThrow();
        return kept.post().on(channel).orElseThrow().state();
    }

    private Post news(ChannelId channel) {
        return post("post-0001", Post.Kind.NEWS, channel);
    }

    private Post post(String id, Post.Kind kind, ChannelId... channels) {
        List<Placement> placements = new ArrayList<>();
        for (ChannelId channel : channels) {
            boolean needs = channel.equals(INSTAGRAM);
            var words = new Posting("", "Open", "", needs ? List.of(PICTURE) : List.of());
            placements.add(new Placement(channel, words, new PostState.Waiting()));
        }
        Instant written = clock.instant();
        return new Post(
                id, "olive", kind, "ada", written, Optional.empty(), Optional.empty(), placements);
    }
}
