package org.socialcare.platforms.linkedin;

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

class LinkedInPublishingTest {
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("organization", "urn:li:organization:5"));
    private static final PostMedia LAMP =
            new PostMedia(Media.of("lamp", "lamp.jpg", MediaType.JPEG, 3), "A lamp");
    private static final PostMedia SOFA =
            new PostMedia(Media.of("sofa", "sofa.jpg", MediaType.JPEG, 3), "");
    private final Publishing publishing = new LinkedInPublishing();

    @Test
    void a_post_is_one_request() {
        var posting = new Posting("", "Open [today]", "https://shop.example", List.of());
        PlatformRequest request = ask(publishing.first(posting), posting);

        assertThat(request.address()).hasToString("https://api.linkedin.com/rest/posts");
        assertThat(request.body())
                .isEqualTo(
                        "{\"author\":\"urn:li:organization:5\","
                                + "\"commentary\":\"Open \\\\[today\\\\]\\nhttps://shop.example\","
                                + "\"visibility\":\"PUBLIC\",\"distribution\":{"
                                + "\"feedDistribution\":\"MAIN_FEED\",\"targetEntities\":[],"
                                + "\"thirdPartyDistributionChannels\":[]},"
                                + "\"lifecycleState\":\"PUBLISHED\"}");
        assertThat(publishing.first(posting).effect()).isEqualTo(Step.Effect.PUBLISHES);
    }

    @Test
    void a_picture_is_put_where_linkedin_says_and_named_by_the_post() {
        var posting = new Posting("", "Open", "", List.of(LAMP));
        Step place = publishing.first(posting);
        assertThat(ask(place, posting).address())
                .hasToString("https://api.linkedin.com/rest/images?action=initializeUpload");
        assertThat(ask(place, posting).body())
                .isEqualTo("{\"initializeUploadRequest\":{\"owner\":\"urn:li:organization:5\"}}");

        Step picture = next(place, posting, placed("C4", "https://www.linkedin.com/up/1?ca=2"));
        assertThat(publishing.handsOver(picture, posting)).contains(LAMP.media());
        PlatformRequest put = ask(picture, posting);
        assertThat(put.method()).isEqualTo("PUT");
        assertThat(put.address()).hasToString("https://www.linkedin.com/up/1?ca=2");
        assertThat(put.bytes()).containsExactly(1, 2, 3);
        assertThat(put.headers()).containsEntry("content-type", "image/jpeg");

        Step post = next(picture, posting, "");
        assertThat(post.effect()).isEqualTo(Step.Effect.PUBLISHES);
        assertThat(ask(post, posting).body())
                .contains(
                        "\"content\":{\"media\":{\"id\":\"urn:li:image:C4\","
                                + "\"altText\":\"A lamp\"}}");
    }

    @Test
    void several_pictures_are_a_content_of_their_own() {
        var posting = new Posting("", "Open", "", List.of(LAMP, SOFA));
        Step picture =
                next(publishing.first(posting), posting, placed("C4", "https://linkedin.com/1"));
        Step place = next(picture, posting, "");
        Step other = next(place, posting, placed("C5", "https://linkedin.com/2"));
        assertThat(publishing.handsOver(other, posting)).contains(SOFA.media());

        assertThat(ask(next(other, posting, ""), posting).body())
                .contains(
                        "\"content\":{\"multiImage\":{\"images\":[{\"id\":\"urn:li:image:C4\","
                                + "\"altText\":\"A lamp\"},{\"id\":\"urn:li:image:C5\"}]}}");
    }

    @Test
    void nothing_is_put_at_a_place_that_is_not_linkedin_s() {
        var posting = new Posting("", "Open", "", List.of(LAMP));
        for (String place :
                List.of(
                        "https://linkedin.com.evil.example/1",
                        "https://evillinkedin.com/1",
                        "http://www.linkedin.com/1",
                        "https://u@www.linkedin.com/1",
                        "https://www.linkedin.com:8443/1",
                        "file:///etc/passwd",
                        "no%address")) {
            assertThat(answer(publishing.first(posting), posting, 200, placed("C4", place)))
                    .as(place)
                    .isInstanceOf(PublishResult.Refused.class);
        }
    }

    private static String placed(String id, String place) {
        return "{\"value\":{\"uploadUrl\":\""
                + place
                + "\",\"image\":\"urn:li:image:"
                + id
                + "\"}}";
    }

    private PlatformRequest ask(Step step, Posting posting) {
        var bytes = Binary.of(new byte[] {1, 2, 3});
        return publishing.ask(
                step, new PublishCall("k", posting, List.of("a", "b"), bytes, CREDENTIALS, "t"));
    }

    private Step next(Step step, Posting posting, String body) {
        return ((PublishResult.Next) answer(step, posting, 201, body)).step();
    }

    @Test
    void an_answer_with_an_id_means_published_and_any_other_what_its_code_says() {
        assertThat(answer(201, "{\"id\":\"urn:li:share:7\"}"))
                .isEqualTo(
                        new PublishResult.Published(
                                "urn:li:share:7",
                                "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7"));
        assertThat(answer(201, "")).isInstanceOf(PublishResult.Unknown.class);
        assertThat(answer(422, "{\"status\":422,\"message\":\"m\"}"))
                .isInstanceOf(PublishResult.Refused.class);
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
