package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Template;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.Sent;
import org.socialcare.local.simulators.whatsapp.ApprovedTemplate;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    void a_template_is_taken_after_a_day_too_and_shown_as_the_customer_reads_it() {
        stage.writes("whatsapp", "306900000001", "wamid.1");
        stage.pass(Duration.ofDays(40));
        stage.willFail("whatsapp", "closed-window");

        ApiAnswer answer = template("parcel_ready", "en_US", "Ada", "A-7 $1 {{1}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(TestStage.json(answer).arr("messages")).hasSize(1);
        assertThat(sent())
                .extracting(Sent::outcome, Sent::text)
                .containsExactly(
                        tuple(
                                "accepted",
                                "Hello Ada, your order A-7 $1 {{1}} is packed and leaves today."
                                        + " Answer here if anything should change."));
        assertThat(code(send("to", "306900000001", "Hi"))).isEqualTo(131_047);
    }

    @Test
    void a_template_without_blanks_wants_no_parameters() {
        assertThat(template("still_there", "en_US").status()).isEqualTo(200);
        assertThat(code(template("still_there", "en_US", "x"))).isEqualTo(132_000);
    }

    @ParameterizedTest
    @CsvSource({
        "parcel_gone, en_US, A, 404, 132001",
        "parcel_ready, en_GB, A, 404, 132001",
        "still_there, el, A, 404, 132001",
        "parcel_ready, el, A, 400, 132000"
    })
    void a_template_nobody_approved_is_not_sent(
            String name, String language, String value, int status, long code) {
        ApiAnswer refused = template(name, language, value);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(code(refused)).isEqualTo(code);
        assertThat(sent()).extracting(Sent::accepted).containsExactly(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\\nb", "a\\tb", "a     b"})
    void a_parameter_is_one_line(String value) {
        assertThat(code(template("parcel_ready", "zh_CN", "艾达", value))).isEqualTo(100);
    }

    @Test
    void parameters_are_texts_of_the_body() {
        var good = templateBody("parcel_ready", "el", "Άντα", "A-7");

        assertThat(code(post(good.replace("\"body\"", "\"header\"")))).isEqualTo(132_000);
        assertThat(code(post(good.replace("\"type\":\"text\"", "\"type\":\"currency\""))))
                .isEqualTo(132_012);
        assertThat(post(good).status()).isEqualTo(200);
    }

    @Test
    void every_approved_template_is_one_the_suite_can_keep() {
        for (var approved : ApprovedTemplate.ALL) {
            var kept = new Template(approved.name(), approved.language(), approved.words());
            var values = List.of("1st", "2nd").subList(0, kept.blanks());

            template(approved.name(), approved.language(), values.toArray(String[]::new));

            assertThat(sent().getLast().text()).isEqualTo(kept.filled(values)).isNotEmpty();
        }
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
    void empty_templates_endless_texts_foreign_numbers_and_tokens_are_refused() {
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

    private List<Sent> sent() {
        return stage.platform("whatsapp").sent("shop");
    }

    private ApiAnswer template(String name, String language, String... values) {
        return post(templateBody(name, language, values));
    }

    private static String templateBody(String name, String language, String... values) {
        var parameters =
                Arrays.stream(values)
                        .map(value -> "{\"type\":\"text\",\"text\":\"" + value + "\"}")
                        .collect(Collectors.joining(","));
        var components =
                values.length == 0
                        ? ""
                        : ",\"components\":[{\"type\":\"body\",\"parameters\":["
                                + parameters
                                + "]}]";
        return "{\"messaging_product\":\"whatsapp\",\"to\":\"306900000001\","
                + "\"type\":\"template\",\"template\":{\"name\":\""
                + name
                + "\",\"language\":{\"code\":\""
                + language
                + "\"}"
                + components
                + "}}";
    }

    private ApiAnswer post(String body) {
        return post("/v24.0/301/messages", body);
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
