package org.socialcare.platforms.signed;

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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class SignedSpeechTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String SECRET = "a-secret-of-at-least-32-characters";
    private static final Credentials CREDENTIALS =
            new Credentials(
                    Map.of("secret", SECRET, "reply_url", "https://chat.shop.example/replies?a=1"));

    private final Speech speech = new SignedSpeech();

    @Test
    void a_reply_goes_signed_to_the_address_of_the_channel() {
        PlatformRequest request = speech.leaving(say(ThreadKey.Kind.DIRECT, ""), SECRET, NOW);

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.address()).hasToString("https://chat.shop.example/replies?a=1");
        assertThat(request.body())
                .isEqualTo(
                        "{\"version\":1,\"reply\":{\"id\":\"r-1\",\"kind\":\"message\","
                            + "\"customer\":{\"id\":\"c-42\"},\"reply_to\":\"m-1\",\"text\":\"Yes.\"}}");
        assertThat(request.headers())
                .containsEntry("idempotency-key", "r-1")
                .containsEntry("x-socialcare-timestamp", "1795176000")
                .containsEntry(
                        "x-socialcare-signature",
                        Seal.of(
                                SECRET,
                                "1795176000",
                                request.body().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void an_answer_to_a_comment_names_the_post() {
        assertThat(say(ThreadKey.Kind.POST, "p-1").body())
                .contains("\"kind\":\"comment\"", "\"post\":\"p-1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://chat.shop.example/",
                "https://user:word@chat.shop.example/",
                "https:///nowhere",
                "https://chat.shop.example/#part",
                "file:///etc/passwd",
                "not an address"
            })
    void an_address_that_is_not_safe_is_never_spoken_to(String address) {
        assertThat(speech.standingToken(CREDENTIALS.with("reply_url", address))).isEmpty();
    }

    @Test
    void replies_can_have_a_secret_of_their_own_and_a_weak_one_signs_nothing() {
        String own = "another-secret-of-32-characters-!";

        assertThat(speech.standingToken(CREDENTIALS)).contains(SECRET);
        assertThat(speech.standingToken(CREDENTIALS.with("reply_secret", own))).contains(own);
        assertThat(speech.standingToken(CREDENTIALS.with("reply_secret", "weak"))).isEmpty();
        assertThat(speech.renewal(CREDENTIALS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200,Accepted",
        "201,Accepted",
        "204,Accepted",
        "409,Accepted",
        "301,Refused",
        "302,Refused",
        "400,Refused",
        "401,TokenTrouble",
        "403,Refused",
        "404,Refused",
        "408,Retry",
        "410,Closed",
        "422,Refused",
        "429,Retry",
        "500,Unknown",
        "502,Unknown",
        "503,Retry",
        "504,Unknown"
    })
    void an_answer_means_what_the_page_says(int status, String expected) {
        assertThat(understand(status, Map.of(), "").getClass().getSimpleName()).isEqualTo(expected);
        assertThat(understand(status, Map.of(), "<html>").getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void what_was_taken_can_have_an_id_and_it_can_come_a_second_time() {
        assertThat(understand(200, Map.of(), "{\"id\":\"m-9\"}"))
                .isEqualTo(new SendResult.Accepted("m-9"));
        assertThat(understand(409, Map.of(), "{\"id\":\"m-9\"}"))
                .isEqualTo(new SendResult.Accepted("m-9"));
        assertThat(understand(204, Map.of(), "")).isEqualTo(new SendResult.Accepted(""));
    }

    @Test
    void a_pause_is_kept_and_an_error_is_named_but_never_quoted() {
        assertThat(understand(429, Map.of("retry-after", "90"), ""))
                .isEqualTo(new SendResult.Retry("HTTP 429", Duration.ofSeconds(90)));
        assertThat(understand(422, Map.of(), "{\"error\":\"unknown_customer\"}"))
                .isEqualTo(new SendResult.Refused("HTTP 422 unknown_customer"));
        assertThat(understand(422, Map.of(), "{\"error\":\"Ada's words: …\"}"))
                .isEqualTo(new SendResult.Refused("HTTP 422"));
    }

    private PlatformRequest say(ThreadKey.Kind kind, String post) {
        return speech.say(
                new Outgoing("r-1", kind, "c-42", "Yes.", "m-1", post, true, false),
                CREDENTIALS,
                SECRET);
    }

    private SendResult understand(int status, Map<String, String> headers, String body) {
        return speech.understand(new PlatformResponse(status, headers, body));
    }
}
