package org.socialcare.platforms.signed;

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

import java.time.Duration;
import java.util.List;
import java.util.Map;

class SignedPublishingTest {
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("reply_url", "https://partner.example/in"));
    private static final Posting POSTING =
            new Posting(
                    "Hours",
                    "Open",
                    "",
                    List.of(
                            new PostMedia(
                                    Media.of("lamp", "lamp.jpg", MediaType.JPEG, 3), "A lamp")));
    private final Publishing publishing = new SignedPublishing();

    @Test
    void a_post_carries_our_id_by_which_the_partner_knows_it_again() {
        PlatformRequest request =
                publishing.ask(
                        publishing.first(POSTING),
                        new PublishCall(
                                "post-1",
                                POSTING,
                                List.of("https://files.example/0"),
                                Binary.NONE,
                                CREDENTIALS,
                                "a-secret-of-enough-characters-0001"));

        assertThat(request.address()).hasToString("https://partner.example/in");
        assertThat(request.headers()).containsEntry("idempotency-key", "post-1");
        assertThat(request.body())
                .isEqualTo(
                        "{\"version\":1,\"post\":{\"id\":\"post-1\",\"title\":\"Hours\","
                                + "\"text\":\"Open\",\"media\":[{\"kind\":\"image\","
                                + "\"url\":\"https://files.example/0\",\"name\":\"lamp.jpg\","
                                + "\"type\":\"image/jpeg\",\"bytes\":3,"
                                + "\"description\":\"A lamp\"}]}}");
    }

    @Test
    void a_post_that_the_partner_knows_already_is_published() {
        assertThat(answer(409, "{\"id\":\"p7\",\"link\":\"https://partner.example/p7\"}"))
                .isEqualTo(new PublishResult.Published("p7", "https://partner.example/p7"));
        assertThat(answer(204, "")).isEqualTo(new PublishResult.Published("", ""));
        assertThat(answer(400, "{}")).isInstanceOf(PublishResult.Refused.class);
        assertThat(answer(503, ""))
                .isEqualTo(new PublishResult.Retry("HTTP 503", Duration.ofSeconds(30)));
    }

    private PublishResult answer(int status, String body) {
        return publishing.understand(
                publishing.first(POSTING), POSTING, new PlatformResponse(status, Map.of(), body));
    }
}
