package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class WhatsAppApiTest {
    private final TestStage stage = new TestStage();

    @Test
    void an_accepted_message_is_told_as_sent_delivered_and_read() {
        stage.writes("whatsapp", "306900000001", "wamid.1");
        stage.sendings.clear();

        ApiAnswer answer = send("to", "306900000001", "Hi");

        String id = TestStage.json(answer).arr("messages").getFirst().textOrEmpty("id");
        List<Json> statuses = stage.sendings.stream().map(WhatsAppApiTest::status).toList();
        assertThat(statuses)
                .extracting(status -> status.textOrEmpty("status"))
                .containsExactly("sent", "delivered", "read");
        assertThat(statuses).extracting(status -> status.textOrEmpty("id")).containsOnly(id);
    }

    @Test
    void after_a_day_nothing_but_a_template_would_be_taken() {
        stage.writes("whatsapp", "306900000001", "wamid.1");
        stage.pass(Duration.ofHours(25));

        assertThat(code(send("to", "306900000001", "Hi"))).isEqualTo(131_047);
    }

    @Test
    void an_id_is_a_recipient_and_a_number_is_called() {
        assertThat(send("recipient", "GR.5", "Hi").status()).isEqualTo(200);
        assertThat(code(send("to", "GR.5", "Hi"))).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "rate-limit, 429, 130429",
        "expired-token, 400, 190",
        "closed-window, 400, 131047",
        "server-error, 500, 131016",
        "recipient-gone, 400, 131026"
    })
    void a_scripted_fault_answers_with_the_cloud_apis_code_once(
            String fault, int status, long code) {
        stage.willFail("whatsapp", fault);

        ApiAnswer refused = send("to", "306900000001", "Hi");

        assertThat(refused.status()).isEqualTo(status);
        assertThat(code(refused)).isEqualTo(code);
        assertThat(send("to", "306900000001", "Hi").status()).isEqualTo(200);
    }

    @Test
    void templates_endless_texts_foreign_numbers_and_tokens_are_refused() {
        assertThat(
                        code(
                                post(
                                        "/v24.0/301/messages",
                                        "{\"messaging_product\":\"whatsapp\",\"to\":\"1\","
                                                + "\"type\":\"template\"}")))
                .isEqualTo(100);
        assertThat(code(send("to", "306900000001", "x".repeat(4097)))).isEqualTo(100);
        assertThat(code(post("/v24.0/302/messages", body("to", "1", "Hi")))).isEqualTo(100);
        assertThat(code(stage.post("whatsapp", "/v24.0/301/messages", "", body("to", "1", "Hi"))))
                .isEqualTo(190);
    }

    private ApiAnswer send(String by, String to, String text) {
        return post("/v24.0/301/messages", body(by, to, text));
    }

    private static String body(String by, String to, String text) {
        return "{\"messaging_product\":\"whatsapp\",\""
                + by
                + "\":\""
                + to
                + "\",\"type\":\"text\",\"text\":{\"body\":\""
                + text
                + "\"}}";
    }

    private ApiAnswer post(String path, String body) {
        return stage.post("whatsapp", path, "", Map.of("authorization", "Bearer WAtest"), body);
    }

    private static long code(ApiAnswer answer) {
        return TestStage.json(answer).obj("error").number("code").orElseThrow();
    }

    private static Json status(TestStage.Sending sending) {
        return sending.json()
                .arr("entry")
                .getFirst()
                .arr("changes")
                .getFirst()
                .obj("value")
                .arr("statuses")
                .getFirst();
    }
}
