package org.socialcare.platforms.weibo;

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

import java.util.Map;

class WeiboSpeechTest {
    private static final Credentials CREDENTIALS = new Credentials(Map.of("access_token", "2.00a"));
    private final Speech speech = new WeiboSpeech();

    @Test
    void words_go_out_as_a_form_with_json_inside() {
        PlatformRequest request =
                speech.say(
                        new Outgoing(
                                "r-1",
                                ThreadKey.Kind.DIRECT,
                                "42&x=1",
                                "您好 & bye",
                                "",
                                "",
                                true,
                                false),
                        CREDENTIALS,
                        "t/1");

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.address()).hasToString("https://m.api.weibo.com/2/messages/reply.json");
        assertThat(request.headers())
                .containsEntry("content-type", "application/x-www-form-urlencoded");
        assertThat(request.body())
                .isEqualTo(
                        "access_token=t%2F1&type=text&receiver_id=42%26x%3D1&save_sender_box=1"
                                + "&data=%7B%22text%22%3A%22%E6%82%A8%E5%A5%BD%20%26%20bye%22%7D");
    }

    @ParameterizedTest
    @CsvSource({
        "10001,Retry",
        "10002,Retry",
        "10003,Retry",
        "10004,Retry",
        "10005,Retry",
        "10009,Retry",
        "10010,Retry",
        "10011,Retry",
        "10022,Retry",
        "10023,Retry",
        "10024,Retry",
        "21314,TokenTrouble",
        "21327,TokenTrouble",
        "21313,Refused",
        "21328,Refused",
        "20012,Refused",
        "10006,Refused",
        "4242424242424242,Refused"
    })
    void a_code_means_what_weibo_says_whatever_the_status(long code, String expected) {
        for (int status : new int[] {200, 400, 403, 500}) {
            SendResult result =
                    understand(status, "{\"error\":\"secret\",\"error_code\":" + code + "}");

            assertThat(result.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(result.toString()).doesNotContain("secret");
        }
    }

    @Test
    void what_was_taken_is_repeated_without_an_id() {
        assertThat(understand(200, "{\"result\":true,\"receiver_id\":42}"))
                .isEqualTo(new SendResult.Accepted(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "{}", "[0]", "{\"result\":false}", "{\"error\":\"x\"}"})
    void an_answer_that_says_neither_may_have_been_a_success(String body) {
        assertThat(understand(200, body)).isInstanceOf(SendResult.Unknown.class);
        assertThat(understand(502, body)).isInstanceOf(SendResult.Unknown.class);
        assertThat(understand(503, body)).isInstanceOf(SendResult.Retry.class);
        assertThat(understand(401, body)).isInstanceOf(SendResult.TokenTrouble.class);
    }

    @Test
    void the_token_of_the_console_stands_and_only_a_person_can_renew_it() {
        assertThat(speech.standingToken(CREDENTIALS)).contains("2.00a");
        assertThat(speech.standingToken(new Credentials(Map.of()))).isEmpty();
        assertThat(speech.renewal(CREDENTIALS)).isEmpty();
    }

    private SendResult understand(int status, String body) {
        return speech.understand(new PlatformResponse(status, Map.of(), body));
    }
}
