package org.socialcare.platforms.weibo;

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

class WeiboPublishingTest {
    private static final Credentials CREDENTIALS = new Credentials(Map.of("a", "b"));
    private final Publishing publishing = new WeiboPublishing();

    @Test
    void a_post_is_one_request() {
        var posting = new Posting("", "Open [today]", "https://shop.example", List.of());
        PlatformRequest request =
                publishing.ask(publishing.first(), "k", posting, CREDENTIALS, "t");

        assertThat(request.address()).hasToString("https://api.weibo.com/2/statuses/share.json");
        assertThat(request.body())
                .isEqualTo("access_token=t&status=Open%20%5Btoday%5D%0Ahttps%3A%2F%2Fshop.example");
        assertThat(publishing.first().effect()).isEqualTo(Step.Effect.PUBLISHES);
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
                publishing.first(), new PlatformResponse(status, Map.of(), body));
    }
}
