package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.ApiCall;
import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.Sent;
import org.socialcare.local.server.Response;
import org.socialcare.local.server.WebServer;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Posts of the brand's own, as platforms take and refuse them. */
class OwnPostsTest {
    private static final String PAGE = "access_token=EAAtest";
    private static final String ACCOUNT = "access_token=IGtest";

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};
    private static final String NOTE = Shown.of("jpeg", JPEG);

    private final TestStage stage = new TestStage();
    private byte[] lying = JPEG;
    private WebServer server;

    @BeforeEach
    void open() {
        server = WebServer.open(0, 1_000, _ -> new Response(200, Map.of(), Body.of(lying)));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private String link() {
        return "http://localhost:" + server.port() + "/a";
    }

    private static String id(ApiAnswer answer) {
        return TestStage.json(answer).textOrEmpty("id");
    }

    private ApiAnswer page(String edge, String body) {
        return stage.post("facebook", "/v24.0/111/" + edge, PAGE, body);
    }

    @Test
    void a_page_shows_several_pictures_only_if_it_has_fetched_them_before() {
        String hidden =
                "{\"url\":\"" + link() + "\",\"published\":false,\"alt_text_custom\":\"A lamp\"}";
        String first = id(page("photos", hidden));
        String second = id(page("photos", hidden));
        assertThat(sent("facebook")).isEmpty();

        assertThat(page("feed", album(first, second)).status()).isEqualTo(200);
        assertThat(sent("facebook"))
                .containsExactly("Open\n" + NOTE + " A lamp\n" + NOTE + " A lamp");
        assertThat(page("feed", album(first, "no such")).status()).isEqualTo(400);
    }

    private static String album(String first, String second) {
        return "{\"message\":\"Open\",\"attached_media\":[{\"media_fbid\":\""
                + first
                + "\"},{\"media_fbid\":\""
                + second
                + "\"}]}";
    }

    @Test
    void a_page_takes_a_video_and_nothing_else_as_one() {
        String video = "{\"file_url\":\"" + link() + "\",\"description\":\"Open\"}";
        assertThat(page("videos", video).status()).isEqualTo(400);
        lying = "....ftypisom".getBytes(StandardCharsets.US_ASCII);
        assertThat(page("videos", video).status()).isEqualTo(200);
    }

    private ApiAnswer account(String edge, String body) {
        return stage.post("instagram", "/v24.0/1784/" + edge, ACCOUNT, body);
    }

    @Test
    void an_album_on_instagram_has_two_to_ten_that_were_fetched_for_one() {
        String item = "{\"image_url\":\"" + link() + "\",\"is_carousel_item\":true}";
        String first = id(account("media", item));
        String second = id(account("media", item));
        String album = "{\"media_type\":\"CAROUSEL\",\"caption\":\"Open\",\"children\":\"%s,%s\"}";
        assertThat(account("media", album.formatted(first, second)).status()).isEqualTo(400);
        for (String made : List.of(first, second)) {
            assertThat(status(made)).isEqualTo("IN_PROGRESS");
            assertThat(account("media_publish", "{\"creation_id\":\"" + made + "\"}").status())
                    .isEqualTo(400);
        }
        String whole = id(account("media", album.formatted(first, second)));
        assertThat(status(whole)).isEqualTo("IN_PROGRESS");
        assertThat(account("media_publish", "{\"creation_id\":\"" + whole + "\"}").status())
                .isEqualTo(200);
        assertThat(sent("instagram")).contains("Open\n" + NOTE + "\n" + NOTE);
    }

    @Test
    void instagram_takes_a_video_alone_as_a_reel_and_pictures_in_jpeg_only() {
        String reel = "{\"media_type\":\"%s\",\"video_url\":\"" + link() + "\"}";
        lying = "....ftypisom".getBytes(StandardCharsets.US_ASCII);
        assertThat(account("media", reel.formatted("VIDEO")).status()).isEqualTo(400);
        assertThat(account("media", reel.formatted("REELS")).status()).isEqualTo(200);
        lying = "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(account("media", "{\"image_url\":\"" + link() + "\"}").status()).isEqualTo(400);
    }

    @Test
    void x_shows_at_most_four_pictures_that_it_was_handed_for_posts() {
        var bearer = Map.of("authorization", "Bearer " + xToken());
        String picture = xPicture(bearer, "tweet_image");
        var described =
                "{\"id\":\"" + picture + "\",\"metadata\":{\"alt_text\":{\"text\":\"A lamp\"}}}";
        assertThat(stage.post("x", "/2/media/metadata", "", bearer, described).status())
                .isEqualTo(200);

        assertThat(tweet(bearer, picture).status()).isEqualTo(201);
        assertThat(sent("x")).containsExactly("Open\n" + NOTE + " A lamp");
        assertThat(tweet(bearer, xPicture(bearer, "dm_image")).status()).isEqualTo(400);
        assertThat(tweet(bearer, picture, picture, picture, picture, picture).status())
                .isEqualTo(400);
    }

    private String xToken() {
        String pair = Base64.getEncoder().encodeToString("id:cs".getBytes(StandardCharsets.UTF_8));
        ApiAnswer answer =
                stage.post(
                        "x",
                        "/2/oauth2/token",
                        "",
                        Map.of("authorization", "Basic " + pair),
                        "grant_type=refresh_token&refresh_token=r1");
        return TestStage.json(answer).textOrEmpty("access_token");
    }

    private String xPicture(Map<String, String> bearer, String use) {
        String body =
                "{\"media\":\""
                        + Base64.getEncoder().encodeToString(JPEG)
                        + "\",\"media_category\":\""
                        + use
                        + "\",\"media_type\":\"image/jpeg\"}";
        ApiAnswer answer = stage.post("x", "/2/media/upload", "", bearer, body);
        return TestStage.json(answer).obj("data").textOrEmpty("id");
    }

    private ApiAnswer tweet(Map<String, String> bearer, String... pictures) {
        Json media = Json.object().put("media_ids", Json.texts(List.of(pictures))).build();
        Json post = Json.object().put("text", "Open").put("media", media).build();
        return stage.post("x", "/2/tweets", "", bearer, JsonWriter.write(post));
    }

    @Test
    void linkedin_shows_a_picture_that_was_put_at_the_place_it_gave_out() {
        String token =
                TestStage.json(
                                stage.post(
                                        "linkedin",
                                        "/oauth/v2/accessToken",
                                        "",
                                        "client_id=id&client_secret=cs&refresh_token=r1"))
                        .textOrEmpty("access_token");
        var headers =
                Map.of(
                        "authorization", "Bearer " + token,
                        "linkedin-version", "202610",
                        "x-restli-protocol-version", "2.0.0");
        Json place =
                TestStage.json(
                                stage.post(
                                        "linkedin",
                                        "/rest/images",
                                        "action=initializeUpload",
                                        headers,
                                        "{\"initializeUploadRequest\":{\"owner\":\"urn:li:organization:9\"}}"))
                        .obj("value");
        String post =
                "{\"author\":\"urn:li:organization:9\",\"commentary\":\"Open\",\"visibility\":\"PUBLIC\","
                    + "\"distribution\":{\"feedDistribution\":\"MAIN_FEED\"},"
                    + "\"lifecycleState\":\"PUBLISHED\",\"content\":{\"media\":{\"id\":\""
                        + place.textOrEmpty("image")
                        + "\"}}}";
        assertThat(stage.post("linkedin", "/rest/posts", "", headers, post).status())
                .isEqualTo(400);

        URI upload = URI.create(place.textOrEmpty("uploadUrl"));
        var put = new ApiCall("PUT", upload.getPath(), upload.getQuery(), headers, Body.of(JPEG));
        assertThat(stage.platform("linkedin").answer(put).status()).isEqualTo(201);
        assertThat(stage.post("linkedin", "/rest/posts", "", headers, post).status())
                .isEqualTo(201);
        assertThat(sent("linkedin")).contains("Open\n" + NOTE);
    }

    @Test
    void weibo_takes_a_picture_as_a_part_of_the_form() {
        assertThat(TestStage.json(form(JPEG)).textOrEmpty("idstr")).isNotEmpty();
        assertThat(sent("weibo")).containsExactly("Open https://a.example\n" + NOTE);
        assertThat(form(new byte[] {1, 2, 3}).status()).isEqualTo(400);
    }

    private ApiAnswer form(byte[] picture) {
        String form =
                field("access_token", "2.00a")
                        + field("status", "Open https://a.example")
                        + "--b\r\n"
                        + "Content-Disposition: form-data; name=\"pic\"; filename=\"a\"\r\n\r\n"
                        + new String(picture, StandardCharsets.ISO_8859_1)
                        + "\r\n--b--\r\n";
        return stage.platform("weibo")
                .answer(
                        new ApiCall(
                                "POST",
                                "/2/statuses/share.json",
                                "",
                                Map.of("content-type", "multipart/form-data; boundary=b"),
                                Body.of(form.getBytes(StandardCharsets.ISO_8859_1))));
    }

    private static String field(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + value
                + "\r\n";
    }

    @Test
    void a_page_takes_words_at_its_feed_and_pictures_at_its_photos() {
        ApiAnswer words = stage.post("facebook", "/v24.0/111/feed", PAGE, "{\"message\":\"Open\"}");
        ApiAnswer picture =
                stage.post(
                        "facebook",
                        "/v24.0/111/photos",
                        PAGE,
                        "{\"url\":\"" + link() + "\",\"caption\":\"Open\"}");

        assertThat(TestStage.json(words).textOrEmpty("id")).startsWith("111_");
        assertThat(TestStage.json(picture).textOrEmpty("post_id")).startsWith("111_");
        assertThat(stage.post("facebook", "/v24.0/112/feed", PAGE, "{}").status()).isEqualTo(400);
        assertThat(sent("facebook")).containsExactly("Open", "Open\n" + NOTE, "");
        assertThat(stage.sendings).isEmpty();
    }

    @Test
    void a_picture_on_instagram_is_fetched_first_and_published_once() {
        String made =
                TestStage.json(
                                stage.post(
                                        "instagram",
                                        "/v24.0/1784/media",
                                        ACCOUNT,
                                        "{\"image_url\":\"" + link() + "\",\"caption\":\"Open\"}"))
                        .textOrEmpty("id");
        String publish = "{\"creation_id\":\"" + made + "\"}";

        assertThat(stage.post("instagram", "/v24.0/1784/media_publish", ACCOUNT, publish).status())
                .isEqualTo(400);
        assertThat(status(made)).isEqualTo("IN_PROGRESS");
        assertThat(status(made)).isEqualTo("FINISHED");
        assertThat(stage.post("instagram", "/v24.0/1784/media_publish", ACCOUNT, publish).status())
                .isEqualTo(200);
        assertThat(stage.post("instagram", "/v24.0/1784/media_publish", ACCOUNT, publish).status())
                .isEqualTo(400);
        Json limit =
                TestStage.json(
                                stage.get(
                                        "instagram",
                                        "/v24.0/1784/content_publishing_limit",
                                        ACCOUNT))
                        .arr("data")
                        .getFirst();
        assertThat(limit.number("quota_usage")).hasValue(1);
    }

    @Test
    void weibo_wants_a_link_in_a_status_and_at_most_140_characters_beside_it() {
        assertThat(share("Open").status()).isEqualTo(400);
        assertThat(share("x".repeat(141) + "https://a.example").status()).isEqualTo(400);
        assertThat(TestStage.json(share("Open https://a.example")).textOrEmpty("idstr"))
                .isNotEmpty();
    }

    @Test
    void wechat_takes_no_draft_without_the_account_s_cover() {
        String token =
                TestStage.json(
                                stage.get(
                                        "wechat",
                                        "/cgi-bin/token",
                                        "grant_type=client_credential&appid=wx1&secret=hush"))
                        .textOrEmpty("access_token");
        String draft = "{\"articles\":[{\"title\":\"Hours\",\"content\":\"<p>Open</p>\"}]}";
        ApiAnswer answer =
                stage.post("wechat", "/cgi-bin/draft/add", "access_token=" + token, draft);

        assertThat(TestStage.json(answer).number("errcode")).hasValue(40007);
    }

    private String status(String container) {
        return TestStage.json(stage.get("instagram", "/v24.0/" + container, ACCOUNT))
                .textOrEmpty("status_code");
    }

    private ApiAnswer share(String status) {
        return stage.post(
                "weibo", "/2/statuses/share.json", "", "access_token=2.00a&status=" + status);
    }

    private List<String> sent(String platform) {
        return stage.platform(platform).sent("shop").stream().map(Sent::text).toList();
    }
}
