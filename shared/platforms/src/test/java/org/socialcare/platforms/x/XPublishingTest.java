package org.socialcare.platforms.x;

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

class XPublishingTest {
    private static final Credentials CREDENTIALS = new Credentials(Map.of("a", "b"));
    private static final PostMedia LAMP =
            new PostMedia(Media.of("lamp", "lamp.jpg", MediaType.JPEG, 3), "A lamp");
    private static final PostMedia SOFA =
            new PostMedia(Media.of("sofa", "sofa.jpg", MediaType.JPEG, 3), "");
    private final Publishing publishing = new XPublishing();

    @Test
    void a_post_is_one_request() {
        var posting = new Posting("", "Open [today]", "https://shop.example", List.of());
        PlatformRequest request = ask(publishing.first(posting), posting);

        assertThat(request.address()).hasToString("https://api.x.com/2/tweets");
        assertThat(request.body()).isEqualTo("{\"text\":\"Open [today]\\nhttps://shop.example\"}");
        assertThat(publishing.first(posting).effect()).isEqualTo(Step.Effect.PUBLISHES);
    }

    @Test
    void pictures_are_handed_over_with_what_they_show_before_the_post_names_them() {
        var posting = new Posting("", "Open", "", List.of(LAMP, SOFA));
        Step first = publishing.first(posting);
        assertThat(publishing.handsOver(first, posting)).contains(LAMP.media());
        assertThat(ask(first, posting).address()).hasToString("https://api.x.com/2/media/upload");
        assertThat(ask(first, posting).body())
                .isEqualTo(
                        "{\"media\":\"AQID\",\"media_category\":\"tweet_image\","
                                + "\"media_type\":\"image/jpeg\"}");

        Step described = next(first, posting, "{\"data\":{\"id\":\"7\"}}");
        assertThat(publishing.handsOver(described, posting)).isEmpty();
        assertThat(ask(described, posting).address())
                .hasToString("https://api.x.com/2/media/metadata");
        assertThat(ask(described, posting).body())
                .isEqualTo("{\"id\":\"7\",\"metadata\":{\"alt_text\":{\"text\":\"A lamp\"}}}");

        Step second = next(described, posting, "{\"data\":{\"id\":\"7\"}}");
        assertThat(publishing.handsOver(second, posting)).contains(SOFA.media());
        Step post = next(second, posting, "{\"data\":{\"id\":\"8\"}}");
        assertThat(post.effect()).isEqualTo(Step.Effect.PUBLISHES);
        assertThat(ask(post, posting).body())
                .isEqualTo("{\"text\":\"Open\",\"media\":{\"media_ids\":[\"7\",\"8\"]}}");
    }

    @Test
    void a_picture_that_is_not_taken_ends_the_post_before_it_is_made() {
        var posting = new Posting("", "Open", "", List.of(LAMP));
        Step first = publishing.first(posting);

        assertThat(answer(first, posting, 400, "{\"title\":\"Invalid Request\"}"))
                .isInstanceOf(PublishResult.Refused.class);
        assertThat(answer(first, posting, 200, "{\"data\":{\"id\":\"7 8\"}}"))
                .isInstanceOf(PublishResult.Unknown.class);
        assertThat(answer(first, posting, 401, "{}"))
                .isInstanceOf(PublishResult.TokenTrouble.class);
    }

    private PlatformRequest ask(Step step, Posting posting) {
        var bytes = Binary.of(new byte[] {1, 2, 3});
        return publishing.ask(
                step, new PublishCall("k", posting, List.of("a", "b"), bytes, CREDENTIALS, "t"));
    }

    private Step next(Step step, Posting posting, String body) {
        return ((PublishResult.Next) answer(step, posting, 200, body)).step();
    }

    @Test
    void an_answer_with_an_id_means_published_and_any_other_what_its_code_says() {
        assertThat(answer(201, "{\"data\":{\"id\":\"17\",\"text\":\"Open\"}}"))
                .isEqualTo(new PublishResult.Published("17", "https://x.com/i/web/status/17"));
        assertThat(answer(403, "{\"errors\":[{\"code\":187}]}"))
                .isEqualTo(
                        new PublishResult.Refused(
                                "the same was said just before (HTTP 403, code 187)"));
        assertThat(answer(429, "")).isInstanceOf(PublishResult.Retry.class);
        assertThat(answer(401, "{}")).isInstanceOf(PublishResult.TokenTrouble.class);
    }

    private PublishResult answer(int status, String body) {
        var words = new Posting("", "Open", "", List.of());
        return answer(publishing.first(words), words, status, body);
    }

    private PublishResult answer(Step step, Posting posting, int status, String body) {
        return publishing.understand(step, posting, new PlatformResponse(status, Map.of(), body));
    }
}
