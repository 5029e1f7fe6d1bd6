package org.socialcare.platforms.wecom;

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

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

class WeComSpeechTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("corp_id", "ww00shop", "corp_secret", "a&b"));
    private final Speech speech = new WeComSpeech();

    @Test
    void words_go_out_from_the_account_the_customer_wrote_to() {
        PlatformRequest request = say("r-1", "wk1");

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.address())
                .hasToString("https://qyapi.weixin.qq.com/cgi-bin/kf/send_msg?access_token=t%2F1");
        assertThat(request.body())
                .isEqualTo(
                        "{\"touser\":\"wm1\",\"open_kfid\":\"wk1\",\"msgid\":\"r-1\","
                                + "\"msgtype\":\"text\",\"text\":{\"content\":\"您好\"}}");
    }

    @Test
    void where_no_account_is_known_the_only_one_of_the_channel_speaks() {
        Credentials one = CREDENTIALS.with("open_kfid", "wk9");

        assertThat(speech.say(words("r-1", ""), one, "t").body()).contains("\"open_kfid\":\"wk9\"");
    }

    @Test
    void an_app_answers_a_member_of_the_company() {
        PlatformRequest request = say("r-1", "app/1000002");

        assertThat(request.address().getPath()).isEqualTo("/cgi-bin/message/send");
        assertThat(request.body())
                .isEqualTo(
                        "{\"touser\":\"wm1\",\"agentid\":1000002,\"msgtype\":\"text\","
                                + "\"text\":{\"content\":\"您好\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a reply",
                "0123456789-0123456789-0123456789-0123456789",
                "回复",
                "a.b",
                "r|1"
            })
    void an_id_that_wecom_would_refuse_is_replaced_by_its_digest(String replyId) {
        assertThat(WeComSpeech.messageId(replyId))
                .matches("[0-9a-zA-Z_-]{1,32}")
                .isEqualTo(WeComSpeech.messageId(replyId))
                .isNotEqualTo(WeComSpeech.messageId(replyId + "2"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,Accepted",
        "-1,Retry",
        "45009,Retry",
        "40014,TokenTrouble",
        "41001,TokenTrouble",
        "42001,TokenTrouble",
        "95013,Closed",
        "95018,Closed",
        "40001,Refused",
        "40058,Refused",
        "40096,Refused",
        "48002,Refused",
        "95000,Refused",
        "95004,Refused",
        "95011,Refused",
        "95017,Refused",
        "40201,Refused",
        "4242424242424242,Refused"
    })
    void an_errcode_means_what_wecom_says(long code, String expected) {
        SendResult result = understand(200, "{\"errcode\":" + code + ",\"errmsg\":\"secret\"}");

        assertThat(result.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(result.toString()).doesNotContain("secret");
    }

    @Test
    void what_was_taken_has_an_id() {
        assertThat(understand(200, "{\"errcode\":0,\"msgid\":\"r-1\"}"))
                .isEqualTo(new SendResult.Accepted("r-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "{}", "{\"errcode\":null}", "[0]"})
    void an_answer_without_errcode_may_have_been_a_success(String body) {
        assertThat(understand(200, body)).isInstanceOf(SendResult.Unknown.class);
        assertThat(understand(502, body)).isInstanceOf(SendResult.Unknown.class);
        assertThat(understand(503, body)).isInstanceOf(SendResult.Retry.class);
    }

    @Test
    void a_token_is_asked_for_with_the_secret_and_lives_as_long_as_the_answer_says() {
        PlatformRequest request = speech.renewal(CREDENTIALS).orElseThrow();

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.address())
                .hasToString(
                        "https://qyapi.weixin.qq.com/cgi-bin/gettoken?corpid=ww00shop&corpsecret=a%26b");
        assertThat(speech.standingToken(CREDENTIALS)).isEmpty();
        assertThat(renewed("{\"errcode\":0,\"access_token\":\"A\",\"expires_in\":7200}"))
                .contains(new Speech.AccessToken("A", NOW.plusSeconds(7200)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"errcode\":40001,\"access_token\":\"A\",\"expires_in\":7200}",
                "{\"access_token\":\"\",\"expires_in\":7200}",
                "{\"access_token\":\"A\"}"
            })
    void a_refusal_is_no_token(String body) {
        assertThat(renewed(body)).isEmpty();
    }

    private Optional<Speech.AccessToken> renewed(String body) {
        return speech.renewed(new PlatformResponse(200, Map.of(), body), NOW);
    }

    private PlatformRequest say(String replyId, String thread) {
        return speech.say(words(replyId, thread), CREDENTIALS, "t/1");
    }

    private static Outgoing words(String replyId, String thread) {
        return new Outgoing(replyId, ThreadKey.Kind.DIRECT, "wm1", "您好", "m1", thread, true, false);
    }

    private SendResult understand(int status, String body) {
        return speech.understand(new PlatformResponse(status, Map.of(), body));
    }
}
