package org.socialcare.platforms.facebook;

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

import java.util.List;
import java.util.Map;

class FacebookPublishingTest {
    private static final Credentials CREDENTIALS = new Credentials(Map.of("page_id", "500100"));
    private static final Posting WORDS = new Posting("", "Open", "", List.of());
    private static final PostMedia LAMP =
            new PostMedia(Media.of("lamp", "lamp.jpg", MediaType.JPEG, 3), "A lamp");
    private static final PostMedia SOFA =
            new PostMedia(Media.of("sofa", "sofa.jpg", MediaType.JPEG, 3), "");
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
        PlatformRequest request = ask(new Posting("", "Open", "", List.of(LAMP)));

        assertThat(request.address().getPath()).isEqualTo("/v24.0/500100/photos");
        assertThat(request.body())
                .isEqualTo(
                        "{\"url\":\"https://files.example/0\",\"alt_text_custom\":\"A lamp\","
                                + "\"caption\":\"Open\",\"published\":true}");
    }

    @Test
    void several_pictures_are_fetched_unseen_and_then_named_by_one_post() {
        var posting = new Posting("", "Open", "", List.of(LAMP, SOFA));
        Step first = publishing.first(posting);
        assertThat(first.effect()).isEqualTo(Step.Effect.PREPARES);
        assertThat(ask(first, posting).address().getPath()).isEqualTo("/v24.0/500100/photos");
        assertThat(ask(first, posting).body())
                .isEqualTo(
                        "{\"url\":\"https://files.example/0\",\"alt_text_custom\":\"A lamp\","
                                + "\"published\":false}");

        Step second = next(first, posting, "{\"id\":\"7\"}");
        assertThat(ask(second, posting).body())
                .isEqualTo("{\"url\":\"https://files.example/1\",\"published\":false}");

        Step post = next(second, posting, "{\"id\":\"8\"}");
        assertThat(post.effect()).isEqualTo(Step.Effect.PUBLISHES);
        assertThat(ask(post, posting).address().getPath()).isEqualTo("/v24.0/500100/feed");
        assertThat(ask(post, posting).body())
                .isEqualTo(
                        "{\"message\":\"Open\",\"attached_media\":[{\"media_fbid\":\"7\"},"
                                + "{\"media_fbid\":\"8\"}],\"published\":true}");
    }

    @Test
    void a_video_is_named_by_its_address() {
        var video = new PostMedia(Media.of("film", "film.mp4", MediaType.MP4, 9), "Unseen");
        PlatformRequest request = ask(new Posting("", "Open", "", List.of(video)));

        assertThat(request.address().getPath()).isEqualTo("/v24.0/500100/videos");
        assertThat(request.body())
                .isEqualTo("{\"file_url\":\"https://files.example/0\",\"description\":\"Open\"}");
    }

    private Step next(Step step, Posting posting, String body) {
        var result =
                publishing.understand(step, posting, new PlatformResponse(200, Map.of(), body));
        return ((PublishResult.Next) result).step();
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
        return ask(publishing.first(posting), posting);
    }

    private PlatformRequest ask(Step step, Posting posting) {
        var addresses = List.of("https://files.example/0", "https://files.example/1");
        return publishing.ask(
                step, new PublishCall("k", posting, addresses, Binary.NONE, CREDENTIALS, "t"));
    }

    private PublishResult answer(int status, String body) {
        return publishing.understand(
                publishing.first(WORDS), WORDS, new PlatformResponse(status, Map.of(), body));
    }
}
