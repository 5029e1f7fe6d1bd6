package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.Sent;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What platforms show a customer of somebody at work, by each platform's own words and rules. */
class SignsTest {
    private static final String WECHATS_GRANT =
            "{\"grant_type\":\"client_credential\",\"appid\":\"wx1\",\"secret\":\"hush\"}";

    private final TestStage stage = new TestStage();

    @ParameterizedTest
    @CsvSource({"facebook, /v24.0/111/messages, EAAtest", "instagram, /v24.0/me/messages, IGtest"})
    void meta_shows_what_it_knows_to_whom_it_knows(String platform, String path, String token) {
        stage.writes(platform, "222", "m_1");

        ApiAnswer seen = action(platform, path, token, "222", "mark_seen");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body().text()).isEqualTo("{\"recipient_id\":\"222\"}");
        assertThat(action(platform, path, token, "222", "typing_on").status()).isEqualTo(200);
        assertThat(code(action(platform, path, token, "222", "dance"))).isEqualTo(100);
        assertThat(code(action(platform, path, token, "nobody", "typing_on"))).isEqualTo(100);
        assertThat(code(action(platform, path, "another", "222", "typing_on"))).isEqualTo(190);

        stage.pass(Duration.ofHours(25));
        assertThat(code(action(platform, path, token, "222", "mark_seen"))).isEqualTo(10);
        assertThat(sent(platform))
                .extracting(Sent::to, Sent::outcome)
                .containsExactly(
                        tuple("222", "seen"),
                        tuple("222", "typing"),
                        tuple("222", "bad-request"),
                        tuple("nobody", "no-recipient"),
                        tuple("222", "closed-window"));
        assertThat(sent(platform)).noneMatch(Sent::accepted);
        assertThat(stage.accepted).isEmpty();
    }

    @Test
    void whatsapp_marks_as_read_what_a_customer_wrote_and_nothing_else() {
        stage.writes("whatsapp", "3069", "wamid.1");

        assertThat(read("wamid.1", "").body().text()).isEqualTo("{\"success\":true}");
        assertThat(read("wamid.1", ",\"typing_indicator\":{\"type\":\"text\"}").status())
                .isEqualTo(200);
        assertThat(code(read("wamid.9", ""))).isEqualTo(100);
        assertThat(code(read("wamid.1", ",\"typing_indicator\":{\"type\":\"dance\"}")))
                .isEqualTo(100);

        assertThat(sent("whatsapp"))
                .extracting(Sent::to, Sent::outcome)
                .containsExactly(
                        tuple("3069", "seen"),
                        tuple("3069", "typing"),
                        tuple("", "bad-request"),
                        tuple("3069", "bad-request"));
    }

    @Test
    void wechat_shows_typing_after_a_message_and_not_while_it_shows_it() {
        stage.writes("wechat", "o1", "1001");
        String token = wechatsToken();
        stage.pass(Duration.ofSeconds(29));

        assertThat(typing(token, "o1", "Typing")).isZero();
        assertThat(typing(token, "o1", "Typing")).isEqualTo(45081);
        assertThat(typing(token, "o1", "Dancing")).isEqualTo(45072);
        assertThat(typing("80_other", "o1", "Typing")).isEqualTo(40001);
        stage.pass(Duration.ofSeconds(2));
        assertThat(typing(token, "o1", "Typing")).isEqualTo(45080);

        stage.writes("wechat", "o1", "1002");
        stage.pass(Duration.ofSeconds(20));
        assertThat(typing(token, "o1", "Typing")).isZero();
        assertThat(sent("wechat")).extracting(Sent::outcome).containsExactly("typing", "typing");
    }

    @Test
    void a_message_takes_wechats_typing_back_and_is_an_exchange_too() {
        stage.writes("wechat", "o1", "1001");
        String token = wechatsToken();
        stage.pass(Duration.ofSeconds(25));
        assertThat(typing(token, "o1", "Typing")).isZero();
        String words = "{\"touser\":\"o1\",\"msgtype\":\"text\",\"text\":{\"content\":\"Yes\"}}";
        stage.post("wechat", "/cgi-bin/message/custom/send", "access_token=" + token, words);
        stage.pass(Duration.ofSeconds(10));

        assertThat(typing(token, "o1", "Typing")).isZero();
    }

    @Test
    void wechats_expired_token_shows_nothing() {
        stage.writes("wechat", "o1", "1001");
        String token = wechatsToken();
        stage.willFail("wechat", "expired-token");

        assertThat(typing(token, "o1", "Typing")).isEqualTo(42001);
        assertThat(typing(token, "o1", "Typing")).isEqualTo(42001);
        assertThat(typing(wechatsToken(), "o1", "Typing")).isZero();
    }

    @Test
    void a_sign_can_be_shown_without_anybody_hearing_of_it() {
        stage.writes("facebook", "222", "m_1");
        stage.willFail("facebook", "timeout-after-accept");

        ApiAnswer answer = action("facebook", "/v24.0/111/messages", "EAAtest", "222", "mark_seen");

        assertThat(answer.status()).isEqualTo(504);
        assertThat(stage.pauses).hasSize(1);
        assertThat(sent("facebook")).extracting(Sent::outcome).containsExactly("seen");
    }

    private List<Sent> sent(String platform) {
        return stage.platform(platform).sent("shop");
    }

    private ApiAnswer action(String platform, String path, String token, String to, String action) {
        String body =
                "{\"recipient\":{\"id\":\"" + to + "\"},\"sender_action\":\"" + action + "\"}";
        return stage.post(platform, path, "access_token=" + token, body);
    }

    private ApiAnswer read(String message, String more) {
        String body =
                "{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\""
                        + message
                        + "\""
                        + more
                        + "}";
        Map<String, String> token = Map.of("authorization", "Bearer WAtest");
        return stage.post("whatsapp", "/v24.0/301/messages", "", token, body);
    }

    private String wechatsToken() {
        ApiAnswer answer = stage.post("wechat", "/cgi-bin/stable_token", "", WECHATS_GRANT);
        return TestStage.json(answer).textOrEmpty("access_token");
    }

    private long typing(String token, String to, String command) {
        String body = "{\"touser\":\"" + to + "\",\"command\":\"" + command + "\"}";
        String path = "/cgi-bin/message/custom/typing";
        Json answer = TestStage.json(stage.post("wechat", path, "access_token=" + token, body));
        return answer.number("errcode").orElseThrow();
    }

    private static long code(ApiAnswer answer) {
        return TestStage.json(answer).obj("error").number("code").orElse(0);
    }
}
