package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.desk.DeskRoom.Reply;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.PostRules;
import org.socialcare.domain.ports.OrderPosts.PostOrder;
import org.socialcare.domain.publishing.PostFolder;
import org.socialcare.domain.publishing.PostState;
import org.socialcare.wire.json.Json;

import java.time.Duration;

/** Writing, approving and taking back public posts. */
class PostsTest {
    private final DeskRoom room = new DeskRoom();
    private final ChannelId channel =
            room.brand.channels().stream()
                    .map(c -> c.id())
                    .filter(id -> PostRules.of(id.platform()).isPresent())
                    .findFirst()
                    .orElseThrow();

    @Test
    void news_are_kept_and_ordered_at_once_and_only_once_for_one_key() {
        Reply first = write(news("Open on Sunday"));
        Reply again = write(news("Open on Sunday"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(state(first)).isEqualTo("waiting");
        assertThat(room.postOrders.stream().distinct())
                .containsExactly(
                        new PostOrder(room.brand.id(), id(first), channel, room.clock.instant()));
        assertThat(write(news("Closed on Sunday")).code()).isEqualTo("idempotency_key_reused");
        assertThat(room.get("/api/posts").byLead().body().arr("items")).hasSize(1);
        assertThat(room.get("/api/posts/" + id(first)).byLead().status()).isEqualTo(200);
    }

    @Test
    void what_the_platform_would_not_take_is_refused_with_its_place() {
        Reply refused =
                write(
                        "{\"kind\":\"gossip\",\"at\":\"soon\",\"channels\":[{\"channel\":\"%s\",\"text\":\"\",\"link\":\"http://x\"},{\"channel\":\"moon.shop\"}]}"
                                .formatted(name()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers())
                .contains("/kind", "/at", "/channels/0/text", "/channels/1/channel");
        assertThat(room.postOrders).isEmpty();
    }

    @Test
    void a_draft_is_checked_without_being_kept() {
        var checked =
                room.post("/api/posts/check", news("")).byLead().body().arr("items").getFirst();

        assertThat(checked.textOrEmpty("channel")).isEqualTo(name());
        assertThat(checked.arr("problems").getFirst().textOrEmpty("fault")).isEqualTo("missing");
        assertThat(room.get("/api/posts").byLead().body().arr("items")).isEmpty();
        assertThat(room.get("/api/posts/channels").byLead().body().arr("items")).isNotEmpty();
    }

    @Test
    void a_statement_goes_out_when_somebody_else_approves_it() {
        Reply statement = write(news("We are sorry").replace("news", "statement"));
        assertThat(room.postOrders).isEmpty();
        assertThat(statement.body().flag("canApprove")).isFalse();

        String approval = "/api/posts/" + id(statement) + "/approval";
        assertThat(room.post(approval, "{}").byLead().code()).isEqualTo("own_words");
        assertThat(room.post(approval, "{}").byEleni().status()).isEqualTo(403);
        Reply approved = room.post(approval, "{}").by("eleni", "[supervisor]");

        assertThat(approved.body().obj("approval").obj("by").textOrEmpty("username"))
                .isEqualTo("eleni");
        assertThat(room.postOrders).hasSize(1);
        assertThat(room.post("/api/posts/" + id(write2()) + "/approval", "{}").byLead().code())
                .isEqualTo("not_a_statement");
    }

    @Test
    void what_has_not_begun_is_taken_back_and_what_stands_in_public_stays() {
        Reply post = write(news("Open on Sunday"));
        Reply cancelled = cancel(id(post));
        assertThat(state(cancelled)).isEqualTo("cancelled");

        Reply other = write2();
        var kept = room.posts.find(room.brand.id(), id(other)).orElseThrow();
        var published = new PostState.Published("1", "https://x.example/1", room.clock.instant());
        room.posts.change(kept, kept.post().with(channel, published));
        Reply late = cancel(id(other));

        assertThat(state(late)).isEqualTo("published");
        assertThat(late.body().flag("canCancel")).isFalse();
    }

    @Test
    void a_post_of_a_time_to_come_waits_for_it() {
        String at = room.clock.instant().plus(Duration.ofHours(2)).toString();
        Reply post = write(news("Later").replace("{\"kind\"", "{\"at\":\"" + at + "\",\"kind\""));

        assertThat(post.body().textOrEmpty("at")).isEqualTo(at);
        assertThat(room.postOrders).isEmpty();
        room.clock.pass(Duration.ofHours(2));
        assertThat(room.posts.due(room.clock.instant(), 9)).hasSize(1);
    }

    @Test
    void a_post_keeps_the_picture_that_was_put_at_its_place_and_shows_it() {
        Reply offer = offer("image/jpeg", 3);
        String reference = offer.body().textOrEmpty("reference");
        assertThat(offer.status()).isEqualTo(201);
        assertThat(offer.body().textOrEmpty("upload")).endsWith(reference);
        assertThat(write(illustrated(reference)).code()).isEqualTo("attachment_missing");
        assertThat(room.postOrders).isEmpty();

        var picture = Media.named(reference, "lamp.jpg").orElseThrow();
        room.media.put(PostFolder.of(room.brand.id()), picture, new byte[] {1, 2, 3});
        Reply post = write(illustrated(reference));

        assertThat(post.status()).as(post.text()).isEqualTo(201);
        assertThat(room.media.bytes(PostFolder.of(room.brand.id()), picture)).isPresent();
        Json medium = post.body().arr("channels").getFirst().obj("posting").arr("media").getFirst();
        assertThat(medium.textOrEmpty("description")).isEqualTo("A lamp");
        String shown = "/api/posts/" + id(post) + "/attachments/";
        assertThat(room.get(shown + reference).byLead().body().textOrEmpty("address"))
                .contains(reference);
        assertThat(room.get(shown + "other-3.jpg").byLead().status()).isEqualTo(404);
        assertThat(room.get(shown + reference).byEleni().status()).isEqualTo(403);
    }

    @Test
    void a_place_is_given_out_only_for_what_some_channel_would_take() {
        assertThat(offer("application/pdf", 3).code()).isEqualTo("media_not_supported");
        assertThat(offer("image/jpeg", 900_000_000).code()).isEqualTo("media_not_supported");
        assertThat(offer("text/html", 3).status()).isEqualTo(400);
        assertThat(write(illustrated("../../etc-3.jpg")).status()).isEqualTo(400);
    }

    private Reply offer(String type, long bytes) {
        return room.post(
                        "/api/posts/attachments",
                        "{\"name\":\"lamp.jpg\",\"type\":\"%s\",\"bytes\":%d}"
                                .formatted(type, bytes))
                .byLead();
    }

    private String illustrated(String reference) {
        return "{\"kind\":\"news\",\"channels\":[{\"channel\":\"%s\",\"text\":\"A lamp\",\"media\":[{\"reference\":\"%s\",\"name\":\"lamp.jpg\",\"description\":\"A lamp\"}]}]}"
                .formatted(name(), reference);
    }

    @Test
    void agents_neither_write_nor_read_posts() {
        assertThat(room.get("/api/posts").byEleni().status()).isEqualTo(403);
        assertThat(room.post("/api/posts", news("Open")).byEleni().status()).isEqualTo(403);
        assertThat(room.get("/api/posts/none-such").byLead().status()).isEqualTo(404);
    }

    private Reply write(String body) {
        return room.post("/api/posts", body).byLead();
    }

    private Reply write2() {
        return room.post("/api/posts", news("Another"))
                .with("idempotency-key", "key-another-0123456789")
                .byLead();
    }

    private Reply cancel(String id) {
        return room.post("/api/posts/" + id + "/cancellation", "{}").byLead();
    }

    private String name() {
        return Shapes.channelId(channel);
    }

    private String news(String text) {
        return "{\"kind\":\"news\",\"channels\":[{\"channel\":\"%s\",\"text\":\"%s\"}]}"
                .formatted(name(), text);
    }

    private static String id(Reply reply) {
        return reply.body().textOrEmpty("id");
    }

    private static String state(Reply reply) {
        Json channel = reply.body().arr("channels").getFirst();
        return channel.obj("state").textOrEmpty("is");
    }
}
