package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.Sent;
import org.socialcare.wire.json.Json;

import java.time.Duration;

class WeiboApiTest {
    private final TestStage stage = new TestStage();

    @Test
    void a_push_has_numbers_for_ids_and_none_of_its_own() {
        stage.writes("weibo", "42", "77");

        Json push = stage.sendings.getFirst().json();
        assertThat(push.get("sender_id")).contains(Json.of(42));
        assertThat(push.get("receiver_id")).contains(Json.of(19));
        assertThat(push.textOrEmpty("created_at")).isEqualTo("Mon Mar 02 17:00:00 +0800 2026");
        assertThat(push.textOrEmpty("text")).isEqualTo("hello");
        assertThat(stage.sendings.getFirst().delivery().query()).startsWith("signature=");
    }

    @Test
    void words_inside_the_form_reach_the_customer() {
        stage.writes("weibo", "42", "77");

        assertThat(send("2.00a", "%E6%82%A8%E5%A5%BD").status()).isEqualTo(200);

        assertThat(stage.platform("weibo").sent("shop"))
                .extracting(Sent::text)
                .containsExactly("您好");
    }

    @Test
    void after_two_days_of_silence_and_above_300_characters_it_refuses() {
        stage.writes("weibo", "42", "77");
        assertThat(code(send("2.00a", "x".repeat(301)))).isEqualTo(20012);

        stage.pass(Duration.ofHours(49));
        assertThat(code(send("2.00a", "hello"))).isEqualTo(20602);
    }

    @ParameterizedTest
    @CsvSource({
        "rate-limit, 10024",
        "expired-token, 21327",
        "closed-window, 20602",
        "server-error, 10001",
        "recipient-gone, 20003"
    })
    void a_scripted_fault_has_weibos_code(String fault, long code) {
        stage.willFail("weibo", fault);

        assertThat(code(send("2.00a", "hello"))).isEqualTo(code);
    }

    @Test
    void other_tokens_and_other_paths_are_refused() {
        assertThat(code(send("2.00b", "hello"))).isEqualTo(21314);
        assertThat(code(send("", "hello"))).isEqualTo(21314);
        assertThat(code(stage.post("weibo", "/2/messages/sendall.json", "", "{}")))
                .isEqualTo(10020);
    }

    private ApiAnswer send(String token, String text) {
        return stage.post(
                "weibo",
                "/2/messages/reply.json",
                "",
                "access_token="
                        + token
                        + "&type=text&receiver_id=42&data=%7B%22text%22%3A%22"
                        + text
                        + "%22%7D");
    }

    private static long code(ApiAnswer answer) {
        return TestStage.json(answer).number("error_code").orElseThrow();
    }
}
