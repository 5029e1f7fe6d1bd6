package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.util.Map;

class DouyinApiTest {
    private final TestStage stage = new TestStage();

    @Test
    void an_accepted_message_comes_back_as_sent_by_the_app() {
        ApiAnswer answer = send(accessToken(), "brand-1", "user-1");

        String id = TestStage.json(answer).obj("data").textOrEmpty("msg_id");
        Json echo = stage.sendings.getFirst().json();
        Json content =
                echo.text("content").map(JsonReader::read).orElseGet(() -> echo.obj("content"));
        assertThat(code(answer)).isZero();
        assertThat(echo.textOrEmpty("event")).isEqualTo("im_send_msg");
        assertThat(echo.textOrEmpty("from_user_id")).isEqualTo("brand-1");
        assertThat(echo.textOrEmpty("to_user_id")).isEqualTo("user-1");
        assertThat(content.textOrEmpty("server_message_id")).isEqualTo(id);
        assertThat(content.textOrEmpty("source")).isEqualTo("aw1");
    }

    @ParameterizedTest
    @CsvSource({
        "rate-limit, 28003018",
        "expired-token, 28001008",
        "closed-window, 2100007",
        "server-error, 28001005",
        "recipient-gone, 28001045"
    })
    void a_scripted_fault_has_douyins_code_in_both_parts_of_the_envelope(String fault, long code) {
        String token = accessToken();
        stage.willFail("douyin", fault);

        ApiAnswer answer = send(token, "brand-1", "user-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(TestStage.json(answer).obj("extra").number("error_code")).hasValue(code);
    }

    @Test
    void a_message_needs_the_account_the_thread_and_the_message_it_answers() {
        String token = accessToken();
        assertThat(code(send(token, "somebody-else", "user-1"))).isEqualTo(28001007);
        assertThat(code(post(token, "/im/send/msg/", "brand-1", "{\"to_user_id\":\"u\"}")))
                .isEqualTo(28001007);
        assertThat(code(send("act.made-up", "brand-1", "user-1"))).isEqualTo(28001003);
    }

    @Test
    void a_comment_is_answered_under_its_video() {
        ApiAnswer answer =
                post(
                        accessToken(),
                        "/video/comment/reply/",
                        "brand-1",
                        "{\"item_id\":\"@v\",\"comment_id\":\"@c\",\"content\":\"谢谢\"}");

        assertThat(code(answer)).isZero();
        assertThat(TestStage.json(answer).obj("data").textOrEmpty("comment_id")).isNotEmpty();
        assertThat(stage.platform("douyin").sent("shop").getFirst().to()).isEqualTo("@c");
    }

    @Test
    void tokens_are_given_only_for_the_right_secrets() {
        assertThat(accessToken()).startsWith("act.");
        assertThat(code(refresh("rft.2"))).isEqualTo(28001007);
        assertThat(TestStage.json(client("psst")).obj("data").textOrEmpty("access_token"))
                .startsWith("clt.");
        assertThat(code(client("guess"))).isEqualTo(28001007);
    }

    private String accessToken() {
        return TestStage.json(refresh("rft.1")).obj("data").textOrEmpty("access_token");
    }

    private ApiAnswer refresh(String token) {
        return stage.post(
                "douyin",
                "/oauth/refresh_token/",
                "",
                "client_key=aw1&grant_type=refresh_token&refresh_token=" + token);
    }

    private ApiAnswer client(String secret) {
        return stage.post(
                "douyin",
                "/oauth/client_token/",
                "",
                "{\"client_key\":\"aw1\",\"client_secret\":\""
                        + secret
                        + "\",\"grant_type\":\"client_credential\"}");
    }

    private ApiAnswer send(String token, String openId, String to) {
        return post(
                token,
                "/im/send/msg/",
                openId,
                "{\"msg_id\":\"@9a\",\"conversation_id\":\"@9c\",\"to_user_id\":\""
                        + to
                        + "\",\"content\":{\"msg_type\":1,\"text\":{\"text\":\"您好\"}}}");
    }

    private ApiAnswer post(String token, String path, String openId, String body) {
        return stage.post("douyin", path, "open_id=" + openId, Map.of("access-token", token), body);
    }

    private static long code(ApiAnswer answer) {
        return TestStage.json(answer).obj("data").number("error_code").orElseThrow();
    }
}
