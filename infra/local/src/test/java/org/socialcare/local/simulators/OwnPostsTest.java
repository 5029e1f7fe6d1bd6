package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.Sent;
import org.socialcare.wire.json.Json;

import java.util.List;

/** Posts of the brand's own, as platforms take and refuse them. */
class OwnPostsTest {
    private static final String PAGE = "access_token=EAAtest";
    private static final String ACCOUNT = "access_token=IGtest";

    private final TestStage stage = new TestStage();

    @Test
    void a_page_takes_words_at_its_feed_and_pictures_at_its_photos() {
        ApiAnswer words = stage.post("facebook", "/v24.0/111/feed", PAGE, "{\"message\":\"Open\"}");
        ApiAnswer picture =
                stage.post(
                        "facebook",
                        "/v24.0/111/photos",
                        PAGE,
                        "{\"url\":\"https://a.example/a.jpg\",\"caption\":\"Open\"}");

        assertThat(TestStage.json(words).textOrEmpty("id")).startsWith("111_");
        assertThat(TestStage.json(picture).textOrEmpty("post_id")).startsWith("111_");
        assertThat(stage.post("facebook", "/v24.0/112/feed", PAGE, "{}").status()).isEqualTo(400);
        assertThat(sent("facebook")).containsExactly("Open", "Open", "");
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
                                        "{\"image_url\":\"https://a.example/a.jpg\",\"caption\":\"Open\"}"))
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
