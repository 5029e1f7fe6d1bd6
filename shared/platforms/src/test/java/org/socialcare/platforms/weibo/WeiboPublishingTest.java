package org.socialcare.platforms.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.PostMedia;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishCall;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Step;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class WeiboPublishingTest {
    private static final Credentials CREDENTIALS = new Credentials(Map.of("a", "b"));
    private static final Posting WORDS = new Posting("", "Open", "", List.of());
    private final Publishing publishing = new WeiboPublishing();

    @Test
    void a_post_is_one_request() {
        var posting = new Posting("", "Open [today]", "https://shop.example", List.of());
        PlatformRequest request = ask(posting, CREDENTIALS);

        assertThat(request.address()).hasToString("https://api.weibo.com/2/statuses/share.json");
        assertThat(request.body())
                .isEqualTo("access_token=t&status=Open%20%5Btoday%5D%0Ahttps%3A%2F%2Fshop.example");
        assertThat(publishing.first(posting).effect()).isEqualTo(Step.Effect.PUBLISHES);
    }

    @Test
    void a_picture_goes_along_in_one_form_with_the_words() {
        var lamp = new PostMedia(Media.of("lamp", "lamp.jpg", MediaType.JPEG, 3), "");
        var posting = new Posting("", "开门", "https://shop.example", List.of(lamp));
        PlatformRequest request =
                ask(posting, new Credentials(Map.of("operator_ip", "203.0.113.7")));

        assertThat(publishing.handsOver(publishing.first(posting), posting)).contains(lamp.media());
        String boundary =
                request.headers()
                        .getOrDefault("content-type", "")
                        .substring("multipart/form-data; boundary=".length());
        assertThat(new String(request.bytes(), StandardCharsets.UTF_8).split("--" + boundary))
                .containsExactly(
                        "",
                        field("access_token", "t"),
                        field("status", "开门\nhttps://shop.example"),
                        field("rip", "203.0.113.7"),
                        "\r\nContent-Disposition: form-data; name=\"pic\"; filename=\"lamp.jpg\";"
                                + " filelength=3\r\nContent-Type: image/jpeg"
                                + "\r\n\r\n\u0001\u0002\u0003\r\n",
                        "--\r\n");
    }

    private static String field(String name, String value) {
        return "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private PlatformRequest ask(Posting posting, Credentials credentials) {
        var bytes = Binary.of(new byte[] {1, 2, 3});
        return publishing.ask(
                publishing.first(posting),
                new PublishCall("k", posting, List.of("a"), bytes, credentials, "t"));
    }

    @Test
    void an_answer_with_an_id_means_published_and_any_other_what_its_code_says() {
        assertThat(answer(200, "{\"id\":52,\"idstr\":\"52\"}"))
                .isEqualTo(new PublishResult.Published("52", ""));
        assertThat(answer(400, "{\"error\":\"x\",\"error_code\":20019}"))
                .isEqualTo(new PublishResult.Refused("error_code 20019"));
        assertThat(answer(403, "{\"error\":\"x\",\"error_code\":21327}"))
                .isInstanceOf(PublishResult.TokenTrouble.class);
        assertThat(answer(200, "{}")).isInstanceOf(PublishResult.Unknown.class);
    }

    private PublishResult answer(int status, String body) {
        return publishing.understand(
                publishing.first(WORDS), WORDS, new PlatformResponse(status, Map.of(), body));
    }
}
