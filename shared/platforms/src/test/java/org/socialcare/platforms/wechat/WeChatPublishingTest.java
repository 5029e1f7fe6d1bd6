package org.socialcare.platforms.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishCall;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Step;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class WeChatPublishingTest {
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("cover_media_id", "cover-1"));
    private static final Posting POSTING =
            new Posting("Hours", "A & B\n<open>", "https://shop.example", List.of());
    private final Publishing publishing = new WeChatPublishing();

    @Test
    void a_draft_is_an_article_with_the_channel_s_cover() {
        PlatformRequest request = ask(publishing.first(POSTING));

        assertThat(request.address())
                .hasToString("https://api.weixin.qq.com/cgi-bin/draft/add?access_token=t");
        assertThat(request.body())
                .isEqualTo(
                        "{\"articles\":[{\"title\":\"Hours\","
                                + "\"content\":\"<p>A &amp; B</p><p>&lt;open&gt;</p>\","
                                + "\"thumb_media_id\":\"cover-1\","
                                + "\"content_source_url\":\"https://shop.example\"}]}");
    }

    @Test
    void a_draft_is_submitted_once_and_then_only_asked_about() {
        Step submit = next(understand(publishing.first(POSTING), "{\"media_id\":\"d1\"}"));
        assertThat(submit.effect()).isEqualTo(Step.Effect.PUBLISHES);
        assertThat(ask(submit).body()).isEqualTo("{\"media_id\":\"d1\"}");

        Step outcome = next(understand(submit, "{\"errcode\":0,\"publish_id\":\"100\"}"));
        assertThat(outcome.effect()).isEqualTo(Step.Effect.SETTLES);
        assertThat(ask(outcome).body()).isEqualTo("{\"publish_id\":\"100\"}");
        assertThat(understand(outcome, "{\"publish_id\":\"100\",\"publish_status\":1}"))
                .isInstanceOf(PublishResult.Retry.class);
        assertThat(understand(outcome, "{\"publish_id\":\"100\",\"publish_status\":4}"))
                .isInstanceOf(PublishResult.Refused.class);
        assertThat(
                        understand(
                                outcome,
                                "{\"publish_status\":0,\"article_id\":\"a1\",\"article_detail\":"
                                    + "{\"item\":[{\"article_url\":\"https://mp.example/a\"}]}}"))
                .isEqualTo(new PublishResult.Published("a1", "https://mp.example/a"));
    }

    @Test
    void an_error_means_what_its_code_says_though_the_status_is_200() {
        assertThat(understand(publishing.first(POSTING), "{\"errcode\":40007}"))
                .isEqualTo(
                        new PublishResult.Refused(
                                "the channel's cover picture is not set or gone"));
        assertThat(understand(publishing.first(POSTING), "{\"errcode\":42001}"))
                .isInstanceOf(PublishResult.TokenTrouble.class);
        assertThat(understand(publishing.first(POSTING), "{\"errcode\":-1}"))
                .isEqualTo(new PublishResult.Retry("errcode -1", Duration.ofSeconds(10)));
    }

    private static Step next(PublishResult result) {
        return ((PublishResult.Next) result).step();
    }

    private PlatformRequest ask(Step step) {
        return publishing.ask(
                step, new PublishCall("k", POSTING, List.of(), Binary.NONE, CREDENTIALS, "t"));
    }

    private PublishResult understand(Step step, String body) {
        return publishing.understand(step, POSTING, new PlatformResponse(200, Map.of(), body));
    }
}
