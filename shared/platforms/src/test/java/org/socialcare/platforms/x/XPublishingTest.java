package org.socialcare.platforms.x;

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

class XPublishingTest {
    private static final Credentials CREDENTIALS = new Credentials(Map.of("a", "b"));
    private final Publishing publishing = new XPublishing();

    @Test
    void a_post_is_one_request() {
        var posting = new Posting("", "Open [today]", "https://shop.example", List.of());
        PlatformRequest request =
                publishing.ask(publishing.first(), "k", posting, CREDENTIALS, "t");

        assertThat(request.address()).hasToString("https://api.x.com/2/tweets");
        assertThat(request.body()).isEqualTo("{\"text\":\"Open [today]\\nhttps://shop.example\"}");
        assertThat(publishing.first().effect()).isEqualTo(Step.Effect.PUBLISHES);
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
        return publishing.understand(
                publishing.first(), new PlatformResponse(status, Map.of(), body));
    }
}
