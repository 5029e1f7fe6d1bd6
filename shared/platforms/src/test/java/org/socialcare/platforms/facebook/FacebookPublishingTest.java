package org.socialcare.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;

import java.util.List;
import java.util.Map;

class FacebookPublishingTest {
    private static final Credentials CREDENTIALS = new Credentials(Map.of("page_id", "500100"));
    private final Publishing publishing = new FacebookPublishing();

    @Test
    void words_and_a_link_go_to_the_page_s_feed() {
        PlatformRequest request = ask(new Posting("", "Open", "https://shop.example", List.of()));

        assertThat(request.address())
                .hasToString("https://graph.facebook.com/v24.0/500100/feed?access_token=t");
        assertThat(request.body())
                .isEqualTo(
                        "{\"message\":\"Open\",\"link\":\"https://shop.example\",\"published\":true}");
    }

    @Test
    void a_picture_goes_to_the_page_s_photos_with_the_words() {
        PlatformRequest request =
                ask(new Posting("", "Open", "", List.of("https://shop.example/a.jpg")));

        assertThat(request.address().getPath()).isEqualTo("/v24.0/500100/photos");
        assertThat(request.body())
                .isEqualTo(
                        "{\"url\":\"https://shop.example/a.jpg\",\"caption\":\"Open\",\"published\":true}");
    }

    @Test
    void a_picture_s_post_is_named_not_the_picture() {
        assertThat(answer(200, "{\"id\":\"7\",\"post_id\":\"500100_8\"}"))
                .isEqualTo(
                        new PublishResult.Published(
                                "500100_8", "https://www.facebook.com/500100_8"));
        assertThat(answer(200, "{\"id\":\"500100_9\"}"))
                .isEqualTo(
                        new PublishResult.Published(
                                "500100_9", "https://www.facebook.com/500100_9"));
    }

    @Test
    void an_error_means_what_its_code_says() {
        assertThat(answer(400, "{\"error\":{\"code\":190}}"))
                .isInstanceOf(PublishResult.TokenTrouble.class);
        assertThat(answer(400, "{\"error\":{\"code\":200}}"))
                .isInstanceOf(PublishResult.Refused.class);
        assertThat(answer(400, "{\"error\":{\"code\":32}}"))
                .isInstanceOf(PublishResult.Retry.class);
        assertThat(answer(504, "")).isInstanceOf(PublishResult.Unknown.class);
    }

    private PlatformRequest ask(Posting posting) {
        return publishing.ask(publishing.first(), "k", posting, CREDENTIALS, "t");
    }

    private PublishResult answer(int status, String body) {
        return publishing.understand(
                publishing.first(), new PlatformResponse(status, Map.of(), body));
    }
}
