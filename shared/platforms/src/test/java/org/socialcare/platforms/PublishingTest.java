package org.socialcare.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialcare.domain.channel.Ability;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.PostMedia;
import org.socialcare.domain.channel.PostRules;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishCall;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What holds for every platform on which a brand can publish, whichever it is. */
class PublishingTest {
    private static final String HOSTILE = "../../x?y=1&z#\u0000";
    private static final Credentials CREDENTIALS =
            new Credentials(
                    Map.of(
                            "page_id",
                            HOSTILE,
                            "ig_id",
                            HOSTILE,
                            "organization",
                            HOSTILE,
                            "api",
                            "https://platform.example"));
    private static final Posting POSTING =
            new Posting(
                    "Title",
                    "Words \"of\" 中文",
                    "https://shop.example/news",
                    List.of(
                            new PostMedia(Media.of("lamp", "灯.jpg", MediaType.JPEG, 3), "A lamp"),
                            new PostMedia(Media.of("sofa", "sofa.jpg", MediaType.JPEG, 3), "")));
    private static final List<String> ANSWERS =
            List.of(
                    "",
                    "<html>",
                    "{}",
                    "[]",
                    "{\"id\":\"17\",\"media_id\":\"17\",\"publish_id\":\"17\"}",
                    "{\"data\":[{\"quota_usage\":1}]}",
                    "{\"data\":{\"id\":\"17\"}}",
                    "{\"value\":{\"image\":\"urn:li:image:C4\",\"uploadUrl\":\"https://www.linkedin.com/up?k=1\"}}",
                    "{\"status_code\":\"FINISHED\"}",
                    "{\"publish_status\":0,\"article_detail\":[]}",
                    "{\"errcode\":0}",
                    "{\"error\":{\"code\":190}}");

    static Stream<Platform> publishable() {
        return Platforms.all().stream().filter(platform -> platform.publishing().isPresent());
    }

    @Test
    void a_platform_is_published_on_exactly_if_it_has_rules_and_the_ability() {
        for (Platform platform : Platforms.all()) {
            boolean can = platform.publishing().isPresent();
            assertThat(PostRules.of(platform.name()).isPresent())
                    .as(platform.name())
                    .isEqualTo(can);
            assertThat(Ability.of(platform.name()).contains(Ability.PUBLISH))
                    .as(platform.name())
                    .isEqualTo(can);
        }
        assertThat(publishable())
                .extracting(Platform::name)
                .containsExactlyInAnyOrder(
                        "facebook", "instagram", "wechat", "weibo", "x", "linkedin", "signed");
    }

    @ParameterizedTest
    @MethodSource("publishable")
    void no_step_leaves_the_platform_s_host_or_its_path(Platform platform) {
        for (Step step : steps(platform.publishing().orElseThrow())) {
            PlatformRequest request = ask(platform, step);
            assertThat(request.address().getHost()).isEqualTo("platform.example");
            assertThat(request.address().getRawPath()).doesNotContain("/../");
            assertThat(request.address().getFragment()).isNull();
            assertThat(request.toString()).doesNotContain("sesame");
        }
    }

    @ParameterizedTest
    @MethodSource("publishable")
    void no_answer_to_any_step_throws_and_none_publishes_by_a_failure(Platform platform) {
        Publishing publishing = platform.publishing().orElseThrow();
        for (Step step : steps(publishing)) {
            for (String answer : ANSWERS) {
                for (int status : new int[] {302, 400, 401, 403, 404, 429, 500, 502, 503}) {
                    var response = new PlatformResponse(status, Map.of(), answer);
                    assertThat(publishing.understand(step, POSTING, response))
                            .as("%s: %s %s", step, status, answer)
                            .isNotInstanceOf(PublishResult.Published.class)
                            .isNotInstanceOf(PublishResult.Next.class);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("publishable")
    void an_unreadable_success_of_what_the_public_sees_is_unknown(Platform platform) {
        Publishing publishing = platform.publishing().orElseThrow();
        for (Step step : steps(publishing)) {
            if (step.effect() == Step.Effect.PUBLISHES) {
                assertThat(
                                publishing.understand(
                                        step,
                                        POSTING,
                                        new PlatformResponse(200, Map.of(), "<html>")))
                        .isInstanceOf(PublishResult.Unknown.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("publishable")
    void one_step_at_most_is_seen_by_the_public(Platform platform) {
        assertThat(steps(platform.publishing().orElseThrow()))
                .filteredOn(step -> step.effect() == Step.Effect.PUBLISHES)
                .hasSizeLessThanOrEqualTo(1);
    }

    /** Every step that the answers above lead to. */
    private static List<Step> steps(Publishing publishing) {
        List<Step> steps = new ArrayList<>();
        steps.add(publishing.first(POSTING));
        for (int i = 0; i < steps.size(); i++) {
            for (String answer : ANSWERS) {
                var response = new PlatformResponse(200, Map.of(), answer);
                if (publishing.understand(steps.get(i), POSTING, response)
                                instanceof PublishResult.Next(var next, _)
                        && !steps.contains(next)) {
                    steps.add(next);
                }
            }
        }
        return steps;
    }

    private static PlatformRequest ask(Platform platform, Step step) {
        Publishing publishing = platform.publishing().orElseThrow();
        return publishing.ask(
                step,
                new PublishCall(
                        "post-1",
                        POSTING,
                        List.of("https://files.example/a", "https://files.example/b"),
                        Binary.of(new byte[] {1, 2, 3}),
                        CREDENTIALS,
                        "sesame-sesame-sesame-sesame"));
    }
}
