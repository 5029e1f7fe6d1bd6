package org.socialcare.platforms.x;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Act;
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

class XSpeechTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Credentials CREDENTIALS =
            new Credentials(
                    Map.of("client_id", "id:1", "client_secret", "s", "refresh_token", "r/1"));
    private final Speech speech = new XSpeech();

    @Test
    void a_direct_message_goes_to_the_person() {
        PlatformRequest request = speech.say(words(ThreadKey.Kind.DIRECT, "9"), CREDENTIALS, "t");

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.address())
                .hasToString("https://api.x.com/2/dm_conversations/with/2%2F..%2F3/messages");
        assertThat(request.headers()).containsEntry("authorization", "Bearer t");
        assertThat(request.body()).isEqualTo("{\"text\":\"Hello\"}");
    }

    @Test
    void an_answer_names_the_post_it_answers_or_the_one_that_began_it() {
        assertThat(speech.say(words(ThreadKey.Kind.POST, "9"), CREDENTIALS, "t"))
                .satisfies(
                        request -> {
                            assertThat(request.address()).hasToString("https://api.x.com/2/tweets");
                            assertThat(request.body())
                                    .isEqualTo(
                                            "{\"text\":\"Hello\","
                                                + "\"reply\":{\"in_reply_to_tweet_id\":\"9\"}}");
                        });
        assertThat(speech.say(words(ThreadKey.Kind.POST, ""), CREDENTIALS, "t").body())
                .contains("\"in_reply_to_tweet_id\":\"5\"");
    }

    @Test
    void an_answer_below_a_post_is_hidden_and_shown_again() {
        PlatformRequest hide = speech.act(new Act.Hide("9/8"), CREDENTIALS, "t").orElseThrow();
        PlatformRequest show = speech.act(new Act.Show("9"), CREDENTIALS, "t").orElseThrow();

        assertThat(hide.method()).isEqualTo("PUT");
        assertThat(hide.address()).hasToString("https://api.x.com/2/tweets/9%2F8/hidden");
        assertThat(hide.body()).isEqualTo("{\"hidden\":true}");
        assertThat(show.body()).isEqualTo("{\"hidden\":false}");
        assertThat(understand(200, "{\"data\":{\"hidden\":true}}"))
                .isEqualTo(new SendResult.Accepted(""));
    }

    @Test
    void what_was_taken_is_known_by_its_id() {
        assertThat(
                        understand(
                                201,
                                "{\"data\":{\"dm_conversation_id\":\"1-2\",\"dm_event_id\":\"77\"}}"))
                .isEqualTo(new SendResult.Accepted("77"));
        assertThat(understand(201, "{\"data\":{\"id\":\"78\",\"text\":\"Hello\"}}"))
                .isEqualTo(new SendResult.Accepted("78"));
    }

    @ParameterizedTest
    @CsvSource({
        "400,Refused",
        "401,TokenTrouble",
        "403,Refused",
        "404,Refused",
        "429,Retry",
        "500,Retry",
        "502,Unknown",
        "503,Retry",
        "504,Unknown"
    })
    void a_status_tells_what_to_do(int status, String expected) {
        String body = "{\"title\":\"Secret\",\"status\":" + status + ",\"detail\":\"secret\"}";

        SendResult result = understand(status, body);

        assertThat(result.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(result.toString()).doesNotContainIgnoringCase("secret");
    }

    @Test
    void a_refusal_says_in_words_what_its_code_means() {
        assertThat(understand(403, "{\"errors\":[{\"code\":349,\"message\":\"secret\"}]}"))
                .isEqualTo(
                        new SendResult.Refused(
                                "the recipient takes no direct messages from us"
                                        + " (HTTP 403, code 349)"));
        assertThat(understand(403, "{\"errors\":[{\"code\":4611686018427387904}]}"))
                .isInstanceOf(SendResult.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "[]", "{\"data\":{}}"})
    void an_answer_without_words_of_its_own_may_have_been_a_success(String body) {
        assertThat(understand(200, body)).isInstanceOf(SendResult.Unknown.class);
        assertThat(understand(500, body)).isInstanceOf(SendResult.Unknown.class);
        assertThat(understand(504, body)).isInstanceOf(SendResult.Unknown.class);
    }

    @Test
    void who_wrote_too_often_waits_until_the_limit_is_lifted_by_the_clock_of_x() {
        assertThat(tooMany("1763640100", "Thu, 20 Nov 2025 12:00:00 GMT"))
                .isEqualTo(new SendResult.Retry("HTTP 429", Duration.ofSeconds(101)));
        assertThat(tooMany("1763640100", "Thu, 20 Nov 2025 13:00:00 GMT"))
                .isEqualTo(new SendResult.Retry("HTTP 429", Duration.ofSeconds(1)));
        assertThat(tooMany("9999999999999", "Thu, 20 Nov 2025 13:00:00 GMT"))
                .isEqualTo(new SendResult.Retry("HTTP 429", Duration.ofHours(24)));
        assertThat(tooMany("soon", "Thu, 20 Nov 2025 13:00:00 GMT"))
                .isEqualTo(new SendResult.Retry("HTTP 429", Duration.ofMinutes(15)));
        assertThat(tooMany("1763640100", "today"))
                .isEqualTo(new SendResult.Retry("HTTP 429", Duration.ofMinutes(15)));
    }

    @Test
    void each_renewal_brings_the_refresh_token_of_the_next() {
        PlatformRequest request = speech.renewal(CREDENTIALS).orElseThrow();
        PlatformResponse answer =
                new PlatformResponse(
                        200,
                        Map.of(),
                        "{\"token_type\":\"bearer\",\"expires_in\":7200,\"access_token\":\"a2\","
                                + "\"refresh_token\":\"r2\"}");

        assertThat(request.address()).hasToString("https://api.x.com/2/oauth2/token");
        assertThat(request.headers()).containsEntry("authorization", "Basic aWQlM0ExOnM=");
        assertThat(request.body())
                .isEqualTo("grant_type=refresh_token&refresh_token=r%2F1&client_id=id%3A1");
        assertThat(speech.renewed(answer, NOW))
                .hasValueSatisfying(
                        token -> {
                            assertThat(token.value()).isEqualTo("a2");
                            assertThat(token.refresh()).isEqualTo("r2");
                            assertThat(token.expires()).isEqualTo(NOW.plusSeconds(7200));
                        });
        assertThat(speech.renewal(new Credentials(Map.of()))).isEmpty();
    }

    @Test
    void a_client_without_a_secret_only_names_itself() {
        Credentials open = new Credentials(Map.of("client_id", "id", "refresh_token", "r"));

        assertThat(speech.renewal(open).orElseThrow().headers()).doesNotContainKey("authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"error\":\"invalid_request\"}",
                "{\"access_token\":\"\",\"expires_in\":7200}",
                "{\"access_token\":\"a\"}"
            })
    void a_refusal_is_no_token(String body) {
        assertThat(speech.renewed(new PlatformResponse(200, Map.of(), body), NOW)).isEmpty();
    }

    private SendResult tooMany(String reset, String date) {
        return speech.understand(
                new PlatformResponse(
                        429,
                        Map.of("x-rate-limit-reset", reset, "date", date),
                        "{\"title\":\"x\"}"));
    }

    private SendResult understand(int status, String body) {
        return speech.understand(new PlatformResponse(status, Map.of(), body));
    }

    private static Outgoing words(ThreadKey.Kind kind, String answers) {
        return new Outgoing("r-1", kind, "2/../3", "Hello", answers, "5", true, false);
    }
}
