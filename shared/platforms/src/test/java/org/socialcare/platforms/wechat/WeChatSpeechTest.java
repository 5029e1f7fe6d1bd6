package org.socialcare.platforms.wechat;

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

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

class WeChatSpeechTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("app_id", "wx00shop", "app_secret", "hush"));
    private final Speech speech = new WeChatSpeech();

    @Test
    void words_go_out_as_a_customer_service_message() {
        PlatformRequest request =
                speech.say(
                        new Outgoing(
                                "r-1",
                                ThreadKey.Kind.DIRECT,
                                "oCustomer",
                                "您好",
                                "1",
                                "",
                                true,
                                false),
                        CREDENTIALS,
                        "t/1");

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.address())
                .hasToString(
                        "https://api.weixin.qq.com/cgi-bin/message/custom/send?access_token=t%2F1");
        assertThat(request.body())
                .isEqualTo(
                        "{\"touser\":\"oCustomer\",\"msgtype\":\"text\",\"text\":{\"content\":\"您好\"}}");
    }

    @Test
    void typing_is_shown_to_the_customer() {
        PlatformRequest request =
                speech.act(new Act.Typing("oCustomer", "1"), CREDENTIALS, "t/1").orElseThrow();

        assertThat(request.address())
                .hasToString(
                        "https://api.weixin.qq.com/cgi-bin/message/custom/typing?access_token=t%2F1");
        assertThat(request.body()).isEqualTo("{\"touser\":\"oCustomer\",\"command\":\"Typing\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "0,Accepted",
        "-1,Retry",
        "45011,Retry",
        "45009,Retry",
        "61450,Retry",
        "9001002,Retry",
        "40001,TokenTrouble",
        "40014,TokenTrouble",
        "42001,TokenTrouble",
        "45015,Closed",
        "45047,Closed",
        "40003,Refused",
        "43004,Refused",
        "43019,Refused",
        "46004,Refused",
        "48001,Refused",
        "48002,Refused",
        "48004,Refused",
        "50002,Refused",
        "50005,Refused",
        "45002,Refused",
        "40007,Refused",
        "41001,Refused",
        "47001,Refused",
        "4242424242424242,Refused"
    })
    void an_errcode_means_what_wechat_says(long code, String expected) {
        SendResult result = understand(200, "{\"errcode\":" + code + ",\"errmsg\":\"secret\"}");

        assertThat(result.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(result.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "{}", "{\"errcode\":null}", "{\"errcode\":\"x\"}", "[0]"})
    void an_answer_without_errcode_may_have_been_a_success(String body) {
        assertThat(understand(200, body)).isInstanceOf(SendResult.Unknown.class);
        assertThat(understand(502, body)).isInstanceOf(SendResult.Unknown.class);
        assertThat(understand(503, body)).isInstanceOf(SendResult.Retry.class);
    }

    @Test
    void a_token_is_asked_for_in_the_way_that_leaves_others_theirs() {
        PlatformRequest request = speech.renewal(CREDENTIALS).orElseThrow();

        assertThat(request.address()).hasToString("https://api.weixin.qq.com/cgi-bin/stable_token");
        assertThat(request.body())
                .isEqualTo(
                        "{\"grant_type\":\"client_credential\",\"appid\":\"wx00shop\",\"secret\":\"hush\"}");
        assertThat(speech.standingToken(CREDENTIALS)).isEmpty();
    }

    @Test
    void a_token_lives_as_long_as_the_answer_says() {
        Optional<Speech.AccessToken> token =
                speech.renewed(
                        new PlatformResponse(
                                200, Map.of(), "{\"access_token\":\"A\",\"expires_in\":7200}"),
                        NOW);

        assertThat(token).contains(new Speech.AccessToken("A", NOW.plusSeconds(7200)));
        assertThat(token.orElseThrow().toString()).doesNotContain("A\"").contains("until");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"errcode\":40125}",
                "{\"access_token\":\"\",\"expires_in\":7200}",
                "{\"access_token\":\"A\"}",
                "{\"access_token\":\"A\",\"expires_in\":-1}"
            })
    void a_refusal_is_no_token(String body) {
        assertThat(speech.renewed(new PlatformResponse(200, Map.of(), body), NOW)).isEmpty();
    }

    private SendResult understand(int status, String body) {
        return speech.understand(new PlatformResponse(status, Map.of(), body));
    }
}
