package org.socialcare.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.ThreadKey;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class LinkedInSpeechTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String COMMENT = "urn:li:comment:(urn:li:activity:7,8)";
    private static final Credentials CREDENTIALS =
            new Credentials(
                    Map.of(
                            "organization", "urn:li:organization:1",
                            "client_id", "ci",
                            "client_secret", "cs/",
                            "refresh_token", "r+1"));
    private final Speech speech = new LinkedInSpeech();

    @Test
    void an_answer_stands_under_the_post_in_the_name_of_the_page() {
        PlatformRequest request = speech.say(words(COMMENT), CREDENTIALS, "t");

        assertThat(request.address())
                .hasToString(
                        "https://api.linkedin.com/rest/socialActions/urn%3Ali%3Aactivity%3A7/comments");
        assertThat(request.headers())
                .containsEntry("authorization", "Bearer t")
                .containsEntry("linkedin-version", "202610")
                .containsEntry("x-restli-protocol-version", "2.0.0");
        assertThat(request.body())
                .isEqualTo(
                        "{\"actor\":\"urn:li:organization:1\",\"object\":\"urn:li:activity:7\","
                                + "\"message\":{\"text\":\"Hello\"},\"parentComment\":\""
                                + COMMENT
                                + "\"}");
    }

    @Test
    void an_answer_to_a_share_names_no_comment_and_the_version_can_be_set() {
        PlatformRequest request =
                speech.say(words("urn:li:share:9"), CREDENTIALS.with("version", "202704"), "t");

        assertThat(request.body()).doesNotContain("parentComment");
        assertThat(request.headers()).containsEntry("linkedin-version", "202704");
    }

    @Test
    void direct_messages_are_refused_before_anything_is_asked() {
        Outgoing direct =
                new Outgoing("r", ThreadKey.Kind.DIRECT, "p", "Hello", "", "", true, false);

        assertThat(speech.refusal(direct)).isPresent();
        assertThat(speech.refusal(words(COMMENT))).isEmpty();
    }

    @Test
    void what_was_taken_is_known_by_its_name_or_number() {
        assertThat(
                        understand(
                                201,
                                "{\"commentUrn\":\"urn:li:comment:(activity:7,9)\",\"id\":\"9\"}"))
                .isEqualTo(new SendResult.Accepted("urn:li:comment:(urn:li:activity:7,9)"));
        assertThat(understand(201, "{\"id\":\"9\"}")).isEqualTo(new SendResult.Accepted("9"));
        assertThat(speech.understand(new PlatformResponse(201, Map.of("x-restli-id", "10"), "")))
                .isEqualTo(new SendResult.Accepted("10"));
        assertThat(understand(201, "")).isInstanceOf(SendResult.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400,Refused",
        "401,TokenTrouble",
        "403,Refused",
        "404,Refused",
        "409,Refused",
        "422,Refused",
        "429,Retry",
        "500,Retry",
        "502,Unknown",
        "503,Retry",
        "504,Unknown"
    })
    void a_status_tells_what_to_do(int status, String expected) {
        SendResult result =
                understand(
                        status,
                        "{\"status\":"
                                + status
                                + ",\"message\":\"secret\",\"serviceErrorCode\":65601}");

        assertThat(result.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(result.toString()).doesNotContain("secret");
    }

    @Test
    void a_used_up_quota_waits_for_hours_unless_the_answer_says_how_long() {
        assertThat(understand(429, "{}"))
                .isEqualTo(new SendResult.Retry("HTTP 429", Duration.ofHours(3)));
        assertThat(speech.understand(new PlatformResponse(429, Map.of("retry-after", "9"), "{}")))
                .isEqualTo(new SendResult.Retry("HTTP 429", Duration.ofSeconds(9)));
    }

    @Test
    void a_renewal_tells_how_much_of_the_grant_is_left() {
        PlatformRequest request = speech.renewal(CREDENTIALS).orElseThrow();
        PlatformResponse answer =
                new PlatformResponse(
                        200,
                        Map.of(),
                        "{\"access_token\":\"a2\",\"expires_in\":5184000,\"refresh_token\":\"r2\","
                                + "\"refresh_token_expires_in\":31536000}");

        assertThat(request.address()).hasToString("https://www.linkedin.com/oauth/v2/accessToken");
        assertThat(request.body())
                .isEqualTo(
                        "grant_type=refresh_token&refresh_token=r%2B1&client_id=ci"
                                + "&client_secret=cs%2F");
        assertThat(speech.renewed(answer, NOW))
                .hasValueSatisfying(
                        token -> {
                            assertThat(token.refresh()).isEqualTo("r2");
                            assertThat(token.expires()).isEqualTo(NOW.plus(Duration.ofDays(60)));
                            assertThat(token.refreshExpires())
                                    .contains(NOW.plus(Duration.ofDays(365)));
                        });
        assertThat(speech.renewal(new Credentials(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"error\":\"invalid_grant\"}", "{\"access_token\":\"a\"}"})
    void a_refusal_is_no_token(String body) {
        assertThat(speech.renewed(new PlatformResponse(200, Map.of(), body), NOW)).isEmpty();
        assertThat(speech.renewed(new PlatformResponse(400, Map.of(), body), NOW)).isEmpty();
    }

    private SendResult understand(int status, String body) {
        return speech.understand(new PlatformResponse(status, Map.of(), body));
    }

    private static Outgoing words(String answers) {
        return new Outgoing(
                "r",
                ThreadKey.Kind.POST,
                "urn:li:person:a",
                "Hello",
                answers,
                "urn:li:activity:7",
                true,
                false);
    }
}
