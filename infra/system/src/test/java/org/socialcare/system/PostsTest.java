package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.channel.PostRules;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the brand says in public, from the desk to every platform's simulator: each has exactly one
 * correct post; the same when something goes wrong in between.
 */
final class PostsTest {
    /** Longer than a channel's posts wait behind an order that went down with its function. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final String WRITER = "sofia";
    private static final String APPROVER = "lin";

    private final Suite suite = Suite.running();

    @Test
    void a_post_stands_on_every_platform_exactly_once() {
        var channels = channels();
        assertThat(channels)
                .extracting(channel -> channel.obj("channel").textOrEmpty("platform"))
                .contains("facebook", "instagram", "wechat", "weibo", "x", "linkedin", "signed");
        var text = "We are open on Sunday. " + Made.digits();

        var post = write("news", text, channels);

        becomes(post, channels, "published");
        for (var channel : channels) {
            assertThat(taken(channel, text)).as(id(channel)).isEqualTo(1);
        }
    }

    @Test
    void pictures_arrive_in_order_and_unchanged_wherever_a_post_can_have_some() {
        var channels = new ArrayList<>(channels());
        channels.removeIf(channel -> rules(channel).media().most() == 0);
        assertThat(channels)
                .extracting(channel -> channel.obj("channel").textOrEmpty("platform"))
                .contains("facebook", "instagram", "weibo", "x", "linkedin", "signed");
        var text = "Two lamps. " + Made.digits();
        var first = upload(MediaType.JPEG, picture());
        var second = upload(MediaType.JPEG, picture());
        var media = new HashMap<String, List<Json>>();
        for (var channel : channels) {
            boolean several = rules(channel).media().most() > 1;
            media.put(
                    id(channel),
                    several ? List.of(first.named(), second.named()) : List.of(first.named()));
        }

        var post = write(draft("news", text, channels, media));

        becomes(post, channels, "published");
        for (var channel : channels) {
            String shown = only(sent(channel, text), id(channel));
            int there = shown.indexOf(first.digest());
            assertThat(there).as(id(channel)).isPositive();
            if (rules(channel).media().most() > 1) {
                assertThat(shown.indexOf(second.digest())).as(id(channel)).isGreaterThan(there);
            }
            if (!id(channel).startsWith("weibo")) {
                assertThat(shown).as(id(channel)).contains("A lamp");
            }
        }
    }

    @Test
    void a_video_is_published_where_videos_are() {
        var channels = only("facebook", "instagram");
        var text = "How it is built. " + Made.digits();
        var film = upload(MediaType.MP4, film());
        var media = new HashMap<String, List<Json>>();
        channels.forEach(channel -> media.put(id(channel), List.of(film.named())));

        var post = write(draft("news", text, channels, media));

        becomes(post, channels, "published");
        for (var channel : channels) {
            assertThat(only(sent(channel, text), id(channel))).contains(film.digest());
        }
    }

    @Test
    void pictures_that_were_handed_over_are_not_published_twice_when_the_answer_is_lost() {
        var channels = only("x", "linkedin");
        var text = "A shelf. " + Made.digits();
        var lamp = upload(MediaType.JPEG, picture());
        var media = new HashMap<String, List<Json>>();
        for (var channel : channels) {
            media.put(id(channel), List.of(lamp.named()));
            fault(channel, "timeout-after-accept");
        }

        var post = write(draft("news", text, channels, media));

        becomes(post, channels, "uncertain");
        for (var channel : channels) {
            assertThat(taken(channel, text)).as(id(channel)).isEqualTo(1);
        }
    }

    private record Uploaded(Json named, String digest) {}

    private Uploaded upload(MediaType type, byte[] bytes) {
        var name = "lamp." + type.ending();
        var wish =
                Json.object()
                        .put("name", name)
                        .put("type", type.mime())
                        .put("bytes", bytes.length)
                        .build();
        var offer = suite.post(WRITER, "/posts/attachments", wish);
        assertThat(offer.status()).as(offer.toString()).isEqualTo(201);
        var headers = Map.of("content-type", type.mime());
        var put = suite.call("PUT", offer.body().textOrEmpty("upload"), bytes, headers);
        assertThat(put.status()).isEqualTo(200);
        var named =
                Json.object()
                        .put("reference", offer.body().textOrEmpty("reference"))
                        .put("name", name)
                        .put("description", "A lamp")
                        .build();
        return new Uploaded(named, Made.digest(bytes));
    }

    private static byte[] picture() {
        return Made.bytes(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 2_000);
    }

    private static byte[] film() {
        return Made.bytes("....ftypisom".getBytes(StandardCharsets.US_ASCII), 2_000);
    }

    private static String only(List<String> texts, String channel) {
        assertThat(texts).as(channel).hasSize(1);
        return texts.getFirst();
    }

    @Test
    void a_statement_goes_out_once_somebody_else_has_approved_it() {
        var channels = only("x", "linkedin");
        var text = "We apologise for Friday. " + Made.digits();

        var post = write("statement", text, channels);
        var path = "/posts/" + post + "/approval";
        assertThat(suite.post(WRITER, path, Json.object().build()).status()).isEqualTo(409);
        assertThat(suite.post(APPROVER, path, Json.object().build()).status()).isEqualTo(200);

        becomes(post, channels, "published");
        for (var channel : channels) {
            assertThat(taken(channel, text)).as(id(channel)).isEqualTo(1);
        }
    }

    @Test
    void a_post_the_platform_takes_without_saying_so_is_uncertain_and_never_sent_again() {
        var channels = only("facebook");
        var text = "A new lamp. " + Made.digits();
        fault(channels.getFirst(), "timeout-after-accept");

        var post = write("news", text, channels);

        becomes(post, channels, "uncertain");
        assertThat(taken(channels.getFirst(), text)).isEqualTo(1);
    }

    @Test
    void a_token_that_has_run_out_is_renewed_and_the_post_made_once() {
        var channels = only("x");
        var text = "A new chair. " + Made.digits();
        fault(channels.getFirst(), "expired-token");

        var post = write("news", text, channels);

        becomes(post, channels, "published");
        assertThat(taken(channels.getFirst(), text)).isEqualTo(1);
    }

    @Test
    void a_post_of_a_time_to_come_is_taken_back_and_never_made() {
        var channels = only("x");
        var body = draft("news", "Later. " + Made.digits(), channels);
        body.put("at", Json.of("2099-01-01T00:00:00Z"));
        assertThat(suite.post(WRITER, "/posts", new Json.Obj(body)).status()).isEqualTo(400);

        var soon = Instant.now().plus(Duration.ofDays(2)).toString();
        body.put("at", Json.of(soon));
        var kept = suite.post(WRITER, "/posts", new Json.Obj(body));
        var path = "/posts/" + kept.body().textOrEmpty("id") + "/cancellation";

        var cancelled = suite.post(WRITER, path, Json.object().build());
        assertThat(states(cancelled.body())).containsOnly("cancelled");
    }

    private String write(String kind, String text, List<Json> channels) {
        return write(draft(kind, text, channels));
    }

    private String write(Map<String, Json> draft) {
        var reply = suite.post(WRITER, "/posts", new Json.Obj(draft));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.body().textOrEmpty("id");
    }

    private Map<String, Json> draft(String kind, String text, List<Json> channels) {
        var needed = new HashMap<String, List<Json>>();
        for (var channel : channels) {
            if (rules(channel).media().fewest() > 0) {
                needed.put(id(channel), List.of(upload(MediaType.JPEG, picture()).named()));
            }
        }
        return draft(kind, text, channels, needed);
    }

    private static Map<String, Json> draft(
            String kind, String text, List<Json> channels, Map<String, List<Json>> media) {
        var items = new ArrayList<Json>();
        for (var channel : channels) {
            var item = Json.object().put("channel", id(channel)).put("text", text);
            if (channel.textOrEmpty("link").equals("must")) {
                item.put("link", "https://shop.example/hours");
            }
            if (rules(channel).longestTitle() > 0) {
                item.put("title", "Opening hours");
            }
            item.put("media", media.getOrDefault(id(channel), List.of()));
            items.add(item.build());
        }
        var draft = new HashMap<String, Json>();
        draft.put("kind", Json.of(kind));
        draft.put("channels", new Json.Arr(items));
        return draft;
    }

    private static PostRules rules(Json channel) {
        return PostRules.of(channel.obj("channel").textOrEmpty("platform")).orElseThrow();
    }

    private void becomes(String post, List<Json> channels, String state) {
        Eventually.holds(
                PATIENCE,
                () -> "all become " + state + ": " + suite.get(WRITER, "/posts/" + post),
                () -> {
                    var states = states(suite.get(WRITER, "/posts/" + post));
                    return states.size() == channels.size()
                            && states.stream().allMatch(state::equals);
                });
    }

    private static List<String> states(Json post) {
        return post.arr("channels").stream()
                .map(channel -> channel.obj("state").textOrEmpty("is"))
                .toList();
    }

    private List<Json> channels() {
        return suite.get(WRITER, "/posts/channels").arr("items");
    }

    private List<Json> only(String... platforms) {
        return channels().stream()
                .filter(
                        channel ->
                                List.of(platforms)
                                        .contains(channel.obj("channel").textOrEmpty("platform")))
                .toList();
    }

    private static String id(Json channel) {
        return channel.obj("channel").textOrEmpty("id");
    }

    /** How often the platform has taken a post that begins so. */
    private long taken(Json channel, String text) {
        return sent(channel, text).size();
    }

    /** What the platform has taken of posts that begin so, with a note about each picture. */
    private List<String> sent(Json channel, String text) {
        var name = channel.obj("channel");
        var path =
                "/local/sent/" + name.textOrEmpty("platform") + "/" + name.textOrEmpty("account");
        var reply = suite.call("GET", path, new byte[0], Map.of());
        return reply.body() instanceof Json.Arr(var items)
                ? items.stream()
                        .filter(it -> !it.textOrEmpty("messageId").isEmpty())
                        .map(it -> it.textOrEmpty("text"))
                        .filter(said -> said.startsWith(text))
                        .toList()
                : List.of();
    }

    private void fault(Json channel, String fault) {
        var name = channel.obj("channel");
        var wish =
                Json.object()
                        .put("account", name.textOrEmpty("account"))
                        .put("next", Json.texts(List.of(fault)))
                        .build();
        var reply =
                suite.call(
                        "POST",
                        "/local/platforms/" + name.textOrEmpty("platform") + "/faults",
                        JsonWriter.bytes(wish),
                        Map.of("content-type", "application/json"));
        assertThat(reply.status()).isEqualTo(200);
    }
}
