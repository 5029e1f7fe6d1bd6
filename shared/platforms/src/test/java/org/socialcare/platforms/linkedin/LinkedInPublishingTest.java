package org.socialcare.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Step;

import java.util.List;
import java.util.Map;

class LinkedInPublishingTest {
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("organization", "urn:li:organization:5"));
    private final Publishing publishing = new LinkedInPublishing();

    @Test
    void a_post_is_one_request() {
        var posting = new Posting("", "Open [today]", "https://shop.example", List.of());
        PlatformRequest request =
                publishing.ask(publishing.first(), "k", posting, CREDENTIALS, "t");

        assertThat(request.address()).hasToString("https://api.linkedin.com/rest/posts");
        assertThat(request.body())
                .isEqualTo(
                        "{\"author\":\"urn:li:organization:5\","
                                + "\"commentary\":\"Open \\\\[today\\\\]\\nhttps://shop.example\","
                                + "\"visibility\":\"PUBLIC\",\"distribution\":{"
                                + "\"feedDistribution\":\"MAIN_FEED\",\"targetEntities\":[],"
                                + "\"thirdPartyDistributionChannels\":[]},"
                                + "\"lifecycleState\":\"PUBLISHED\"}");
        assertThat(publishing.first().effect()).isEqualTo(Step.Effect.PUBLISHES);
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
        return publishing.understand(
                publishing.first(), new PlatformResponse(status, Map.of(), body));
    }
}
