package org.socialcare.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Fetched;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.FileResponse;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.SendResult;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How customers' files are asked for, by the protocol pages, and which hosts are never asked. */
class FetchingTest {
    private static final Credentials SECRETS =
            new Credentials(Map.of("phone_number_id", "600100", "page_id", "500100"));
    private static final List<String> FORGED =
            List.of(
                    "https://localhost/1",
                    "https://127.0.0.1/1",
                    "https://[::1]/1",
                    "https://169.254.169.254/latest/meta-data",
                    "https://evil.example/1",
                    "https://fbcdn.net.evil.example/1",
                    "https://evilfbcdn.net/1",
                    "https://user@scontent.fbcdn.net/1",
                    "https://scontent.fbcdn.net/1#2",
                    "https://scontent.fbcdn.net/a/../b",
                    "https://scontent.fbcdn.net:8443/1",
                    "https://scontent.fbcdn.net@evil.example/1",
                    "https://evil.example\\@scontent.fbcdn.net/1",
                    "https://evil.example#.fbcdn.net/1",
                    "https://pbs.twimg.com.evil.example/1",
                    "https://mmbiz.qpic.cn.evil.example/1",
                    "HTTPS://EVIL.EXAMPLE/1",
                    "http://10.0.0.1/1",
                    "https:///1",
                    "https://",
                    "https:// /1");

    @Test
    void no_platform_asks_another_host_than_its_own() {
        for (Platform platform : Platforms.all()) {
            for (String link : FORGED) {
                var asked = platform.fetching().flatMap(it -> it.ask(image(link), SECRETS, "t"));
                asked.ifPresent(
                        request ->
                                assertThat(request.address().getHost())
                                        .as("%s %s", platform.name(), link)
                                        .isIn("graph.facebook.com", "upload.api.weibo.com"));
            }
        }
    }

    @Test
    void where_the_platform_is_stood_in_for_only_what_lies_below_is_asked() {
        var stage = new Credentials(Map.of("api", "http://localhost:8080/local/platforms/x"));
        var fetching = fetching("x");

        assertThat(
                        address(
                                fetching,
                                "http://localhost:8080/local/platforms/x/pictures/a.png",
                                stage))
                .hasValue("http://localhost:8080/local/platforms/x/pictures/a.png");
        for (String link :
                List.of(
                        "http://localhost:8080/local/token",
                        "http://localhost:8080/local/platforms/xy/a.png",
                        "http://localhost:8080/local/platforms/x/../../token",
                        "http://localhost:8080/local/platforms/x/%2E%2e/a",
                        "http://localhost:8081/local/platforms/x/a.png",
                        "https://pbs.twimg.com/media/1.jpg")) {
            assertThat(address(fetching, link, stage)).as(link).isEmpty();
        }
    }

    @Test
    void links_of_the_platforms_own_are_asked_with_encryption() {
        assertThat(
                        address(
                                fetching("facebook"),
                                "https://scontent.xx.fbcdn.net/v/1.jpg?oe=6",
                                SECRETS))
                .hasValue("https://scontent.xx.fbcdn.net/v/1.jpg?oe=6");
        assertThat(address(fetching("instagram"), "https://lookaside.fbsbx.com/i?id=1", SECRETS))
                .hasValue("https://lookaside.fbsbx.com/i?id=1");
        assertThat(address(fetching("wechat"), "http://mmbiz.qpic.cn/a/0", SECRETS))
                .hasValue("https://mmbiz.qpic.cn/a/0");
        assertThat(address(fetching("x"), "https://pbs.twimg.com/media/1.jpg", SECRETS))
                .hasValue("https://pbs.twimg.com/media/1.jpg");
    }

    @Test
    void whatsapp_says_where_a_file_lies_and_gives_it_to_whoever_shows_the_token() {
        var fetching = fetching("whatsapp");
        var first = fetching.ask(image("77/../1"), SECRETS, "t").orElseThrow();

        assertThat(first.address().toString())
                .isEqualTo("https://graph.facebook.com/v24.0/77%2F..%2F1?phone_number_id=600100");
        assertThat(first.headers()).containsEntry("authorization", "Bearer t");
        var place = "{\"url\":\"https://lookaside.fbsbx.com/w/?mid=77\",\"id\":\"77\"}";
        var second = ((Fetched.Elsewhere) understood(fetching, first, 200, place)).next();
        assertThat(second.address().getHost()).isEqualTo("lookaside.fbsbx.com");
        assertThat(second.headers()).containsEntry("authorization", "Bearer t");
        assertThat(understood(fetching, second, 200, place)).isInstanceOf(Fetched.File.class);
        assertThat(why(understood(fetching, second, 404, ""))).isInstanceOf(SendResult.Retry.class);
    }

    @Test
    void whatsapps_token_is_shown_to_nobody_else() {
        var fetching = fetching("whatsapp");
        var first = fetching.ask(image("77"), SECRETS, "t").orElseThrow();

        assertThat(understood(fetching, first, 200, "{\"url\":\"https://evil.example/w/?mid=77\"}"))
                .isInstanceOf(Fetched.Failed.class);
        var moved = answer(302, "", Map.of("location", "https://scontent.fbcdn.net/2"));
        var second = FetchingTest.get("https://lookaside.fbsbx.com/w/?mid=77");
        assertThat(
                        ((Fetched.Elsewhere) fetching.understand(second, moved, SECRETS, "t"))
                                .next()
                                .headers())
                .isEmpty();
    }

    @Test
    void whatsapps_codes_tell_a_bad_token_from_a_file_that_is_gone() {
        var fetching = fetching("whatsapp");
        var first = fetching.ask(image("77"), SECRETS, "t").orElseThrow();

        assertThat(why(understood(fetching, first, 401, "{\"error\":{\"code\":190}}")))
                .isInstanceOf(SendResult.TokenTrouble.class);
        assertThat(why(understood(fetching, first, 400, "{\"error\":{\"code\":100}}")))
                .isInstanceOf(SendResult.Refused.class);
    }

    @Test
    void material_of_wechat_and_wecom_has_a_disposition_and_an_error_has_a_code() {
        for (String platform : List.of("wechat", "wecom")) {
            var fetching = fetching(platform);
            var asked = fetching.ask(image("M/1"), SECRETS, "t&1").orElseThrow();

            assertThat(asked.address().getRawPath()).isEqualTo("/cgi-bin/media/get");
            assertThat(asked.address().getRawQuery())
                    .isEqualTo("access_token=t%261&media_id=M%2F1");
            var file =
                    answer(
                            200,
                            "{\"errcode\":0}",
                            Map.of("content-disposition", "attachment; filename=\"灯 a.json\""));
            assertThat(fetching.understand(asked, file, SECRETS, "t"))
                    .isEqualTo(new Fetched.File("灯 a.json"));
            assertThat(why(understood(fetching, asked, 200, "{\"errcode\":40007}")))
                    .isInstanceOf(SendResult.Refused.class);
            assertThat(why(understood(fetching, asked, 200, "{\"errcode\":42001}")))
                    .isInstanceOf(SendResult.TokenTrouble.class);
            assertThat(understood(fetching, asked, 200, "{\"errcode\":830002}"))
                    .isEqualTo(new Fetched.TooLarge());
        }
    }

    @Test
    void a_video_of_wechat_is_named_by_an_address_of_wechats() {
        var fetching = fetching("wechat");
        var asked = fetching.ask(image("M1"), SECRETS, "t").orElseThrow();

        assertThat(understood(fetching, asked, 200, "{\"video_url\":\"http://v.qpic.cn/1\"}"))
                .isInstanceOfSatisfying(
                        Fetched.Elsewhere.class,
                        there ->
                                assertThat(there.next().address().toString())
                                        .isEqualTo("https://v.qpic.cn/1"));
        assertThat(understood(fetching, asked, 200, "{\"video_url\":\"http://10.1.1.1/1\"}"))
                .isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void weibo_gives_the_receivers_copy_to_the_token() {
        var fetching = fetching("weibo");
        var asked = fetching.ask(image("821804"), SECRETS, "t").orElseThrow();

        assertThat(asked.address().toString())
                .isEqualTo("https://upload.api.weibo.com/2/mss/msget?access_token=t&fid=821804");
        assertThat(why(understood(fetching, asked, 400, "{\"error_code\":21327}")))
                .isInstanceOf(SendResult.TokenTrouble.class);
    }

    @Test
    void no_answer_at_all_makes_any_platform_throw_or_take_nothing_for_a_file() {
        for (Platform platform : Platforms.all()) {
            var fetching = platform.fetching();
            if (fetching.isEmpty()) {
                continue;
            }
            var asked = FetchingTest.get("https://scontent.fbcdn.net/1");
            for (int status : List.of(200, 204, 206, 301, 302, 400, 401, 403, 404, 429, 500, 503)) {
                for (String body : List.of("", "{", "{}", "[]", "<html>", "\u0000")) {
                    var headers = Map.of("location", "::", "content-disposition", "filename=");
                    var got =
                            fetching.get()
                                    .understand(asked, answer(status, body, headers), SECRETS, "t");
                    boolean file = status == 200 && !body.isEmpty();
                    assertThat(got instanceof Fetched.File)
                            .as("%s %s %s", platform.name(), status, body)
                            .isIn(file, false);
                }
            }
        }
    }

    private static Fetching fetching(String platform) {
        return Platforms.named(platform).flatMap(Platform::fetching).orElseThrow();
    }

    private static Attachment image(String reference) {
        return new Attachment("image", reference, "");
    }

    private static Optional<String> address(
            Fetching fetching, String link, Credentials credentials) {
        return fetching.ask(image(link), credentials, "").map(it -> it.address().toString());
    }

    private static PlatformRequest get(String address) {
        return new PlatformRequest("GET", java.net.URI.create(address), Map.of(), "");
    }

    private static Fetched understood(
            Fetching fetching, PlatformRequest asked, int status, String body) {
        return fetching.understand(asked, answer(status, body, Map.of()), SECRETS, "t");
    }

    private static SendResult why(Fetched fetched) {
        return ((Fetched.Failed) fetched).why();
    }

    private static FileResponse answer(int status, String body, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.putIfAbsent("content-type", "application/json");
        return new FileResponse(status, all, Binary.of(body.getBytes(StandardCharsets.UTF_8)));
    }
}
