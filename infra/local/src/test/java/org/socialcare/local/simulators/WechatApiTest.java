package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.Sent;
import org.socialcare.wire.json.Json;

import java.time.Duration;

class WechatApiTest {
    private static final String GRANT =
            "{\"grant_type\":\"client_credential\",\"appid\":\"wx1\",\"secret\":\"hush\"}";

    private final TestStage stage = new TestStage();

    @Test
    void a_stable_token_stays_until_it_runs_out_and_a_plain_one_ends_the_last() {
        String first = stableToken();
        assertThat(stableToken()).isEqualTo(first);

        stage.pass(Duration.ofHours(3));
        String second = stableToken();
        assertThat(second).isNotEqualTo(first);

        String third =
                token(
                        stage.post(
                                "wechat",
                                "/cgi-bin/token",
                                "grant_type=client_credential&appid=wx1&secret=hush",
                                ""));
        assertThat(code(send(second, "o1"))).isEqualTo(42001);
        assertThat(code(send(third, "o1"))).isZero();
    }

    @Test
    void credentials_that_are_wrong_get_no_token() {
        assertThat(code(grant("{\"grant_type\":\"x\"}"))).isEqualTo(40002);
        assertThat(code(grant(GRANT.replace("wx1", "wx2")))).isEqualTo(40013);
        assertThat(code(grant(GRANT.replace("hush", "guess")))).isEqualTo(40125);
    }

    @Test
    void the_sixth_message_without_an_answer_is_one_too_many() {
        stage.writes("wechat", "o1", "1001");
        String token = stableToken();
        for (int i = 0; i < 5; i++) {
            assertThat(code(send(token, "o1"))).isZero();
        }

        assertThat(code(send(token, "o1"))).isEqualTo(45047);

        stage.writes("wechat", "o1", "1002");
        assertThat(code(send(token, "o1"))).isZero();
    }

    @Test
    void after_two_days_of_silence_the_window_is_closed() {
        stage.writes("wechat", "o1", "1001");

        stage.pass(Duration.ofHours(49));

        assertThat(code(send(stableToken(), "o1"))).isEqualTo(45015);
    }

    @ParameterizedTest
    @CsvSource({
        "rate-limit, 45011",
        "expired-token, 42001",
        "closed-window, 45015",
        "server-error, -1",
        "recipient-gone, 40003"
    })
    void a_scripted_fault_has_wechats_code_and_status_200(String fault, long code) {
        String token = stableToken();
        stage.willFail("wechat", fault);

        ApiAnswer answer = send(token, "o1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(stage.platform("wechat").sent("shop"))
                .extracting(Sent::outcome)
                .doesNotContain("accepted");
    }

    @Test
    void a_token_that_was_expired_on_purpose_is_replaced_by_a_working_one() {
        String token = stableToken();
        stage.willFail("wechat", "expired-token");
        send(token, "o1");

        assertThat(code(send(token, "o1"))).isEqualTo(42001);
        assertThat(code(send(stableToken(), "o1"))).isZero();
    }

    @Test
    void unknown_tokens_and_unreadable_requests_are_told_apart() {
        assertThat(code(send("80_made-up", "o1"))).isEqualTo(40001);
        assertThat(code(post(stableToken(), "{\"touser\":\"o1\",\"msgtype\":\"sonnet\"}")))
                .isEqualTo(47001);
        assertThat(code(post(stableToken(), "not json"))).isEqualTo(47001);
    }

    @Test
    void what_was_sent_is_kept_without_echo() {
        String token = stableToken();

        send(token, "o1");

        assertThat(stage.platform("wechat").sent("shop"))
                .singleElement()
                .satisfies(
                        sent -> {
                            assertThat(sent.to()).isEqualTo("o1");
                            assertThat(sent.text()).isEqualTo("您好");
                            assertThat(sent.raw()).contains("touser");
                        });
        assertThat(stage.sendings).isEmpty();
    }

    private String stableToken() {
        return token(grant(GRANT));
    }

    private ApiAnswer grant(String body) {
        return stage.post("wechat", "/cgi-bin/stable_token", "", body);
    }

    private ApiAnswer send(String token, String to) {
        return post(
                token,
                "{\"touser\":\"" + to + "\",\"msgtype\":\"text\",\"text\":{\"content\":\"您好\"}}");
    }

    private ApiAnswer post(String token, String body) {
        return stage.post("wechat", "/cgi-bin/message/custom/send", "access_token=" + token, body);
    }

    private static String token(ApiAnswer answer) {
        Json json = TestStage.json(answer);
        assertThat(json.number("expires_in")).hasValue(7200);
        return json.textOrEmpty("access_token");
    }

    private static long code(ApiAnswer answer) {
        return TestStage.json(answer).number("errcode").orElseThrow();
    }
}
