package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.ApiCall;
import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.Sent;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class GraphApiTest {
    private final TestStage stage = new TestStage();

    @Test
    void an_accepted_message_is_kept_and_comes_back_as_echo_delivery_and_read() {
        stage.writes("facebook", "222", "m_1");
        stage.sendings.clear();

        ApiAnswer answer = send("222", "RESPONSE", "");

        String id = TestStage.json(answer).textOrEmpty("message_id");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(TestStage.json(answer).textOrEmpty("recipient_id")).isEqualTo("222");
        assertThat(stage.platform("facebook").sent("shop"))
                .extracting(Sent::to, Sent::text, Sent::messageId, Sent::outcome)
                .containsExactly(tuple("222", "Hi", id, "accepted"));
        List<Json> events = stage.sendings.stream().map(GraphApiTest::messaging).toList();
        assertThat(events).hasSize(3);
        assertThat(events.get(0).obj("message").flag("is_echo")).isTrue();
        assertThat(events.get(0).obj("message").textOrEmpty("metadata")).isEqualTo("reply-1");
        assertThat(events.get(0).obj("recipient").textOrEmpty("id")).isEqualTo("222");
        assertThat(events.get(1).obj("delivery").arr("mids")).containsExactly(Json.of(id));
        assertThat(events.get(2).obj("read").number("watermark")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "rate-limit, 400, 613, 0",
        "expired-token, 400, 190, 463",
        "closed-window, 400, 10, 2018278",
        "server-error, 500, 2, 0",
        "recipient-gone, 400, 100, 2018001"
    })
    void a_scripted_fault_answers_with_metas_code_once(
            String fault, int status, long code, long subcode) {
        stage.willFail("facebook", fault);

        ApiAnswer refused = send("222", "RESPONSE", "");
        ApiAnswer next = send("222", "RESPONSE", "");

        Json error = TestStage.json(refused).obj("error");
        assertThat(refused.status()).isEqualTo(status);
        assertThat(error.number("code")).hasValue(code);
        assertThat(error.number("error_subcode").orElse(0)).isEqualTo(subcode);
        assertThat(next.status()).isEqualTo(200);
        assertThat(stage.platform("facebook").sent("shop").get(0).accepted()).isFalse();
    }

    @Test
    void a_message_that_times_out_after_acceptance_is_kept_and_echoed_but_never_answered() {
        stage.willFail("facebook", "timeout-after-accept");

        ApiAnswer answer = send("222", "RESPONSE", "");

        assertThat(stage.pauses)
                .singleElement()
                .satisfies(pause -> assertThat(pause).isGreaterThan(Duration.ofSeconds(30)));
        assertThat(answer.body().length()).isZero();
        assertThat(stage.platform("facebook").sent("shop")).singleElement().matches(Sent::accepted);
        assertThat(stage.accepted).hasSize(1);
        assertThat(stage.sendings).hasSize(3);
    }

    @Test
    void after_a_day_only_a_persons_answer_is_taken_and_after_a_week_none() {
        stage.writes("facebook", "222", "m_1");

        stage.pass(Duration.ofHours(25));
        assertThat(code(send("222", "RESPONSE", ""))).isEqualTo(10);
        assertThat(send("222", "MESSAGE_TAG", "HUMAN_AGENT").status()).isEqualTo(200);

        stage.pass(Duration.ofDays(7));
        assertThat(code(send("222", "MESSAGE_TAG", "HUMAN_AGENT"))).isEqualTo(10);
    }

    @Test
    void retired_tags_foreign_pages_empty_and_endless_texts_are_bad_parameters() {
        assertThat(code(send("222", "MESSAGE_TAG", "ACCOUNT_UPDATE"))).isEqualTo(100);
        assertThat(code(send("", "RESPONSE", ""))).isEqualTo(100);
        assertThat(code(post("/v24.0/999/messages", message("222", "RESPONSE", "", "Hi"))))
                .isEqualTo(100);
        assertThat(code(post("/v24.0/111/messages", message("222", "RESPONSE", "", ""))))
                .isEqualTo(100);
        assertThat(
                        code(
                                post(
                                        "/v24.0/111/messages",
                                        message("222", "RESPONSE", "", "x".repeat(2001)))))
                .isEqualTo(100);
    }

    @Test
    void a_wrong_token_is_refused_and_nothing_is_kept() {
        ApiAnswer answer =
                stage.post(
                        "facebook",
                        "/v24.0/111/messages",
                        "access_token=stolen",
                        message("222", "RESPONSE", "", "Hi"));

        assertThat(code(answer)).isEqualTo(190);
        assertThat(stage.platform("facebook").sent("shop")).isEmpty();
    }

    @Test
    void an_answered_comment_appears_in_the_feed_as_the_pages_own() {
        stage.platform("facebook")
                .perform(
                        "shop",
                        List.of(
                                new Act.Commented(
                                        new Customer("222", "Ada"),
                                        "9_1",
                                        stage.instant(),
                                        "111_9",
                                        "",
                                        "nice")));
        stage.sendings.clear();

        ApiAnswer answer = post("/v24.0/9_1/comments", "{\"message\":\"Thank you\"}");

        String id = TestStage.json(answer).textOrEmpty("id");
        Json value =
                stage.sendings
                        .getFirst()
                        .json()
                        .arr("entry")
                        .getFirst()
                        .arr("changes")
                        .getFirst()
                        .obj("value");
        assertThat(id).startsWith("9_");
        assertThat(value.textOrEmpty("comment_id")).isEqualTo(id);
        assertThat(value.textOrEmpty("parent_id")).isEqualTo("9_1");
        assertThat(value.textOrEmpty("post_id")).isEqualTo("111_9");
        assertThat(value.obj("from").textOrEmpty("id")).isEqualTo("111");
    }

    @Test
    void a_comment_is_answered_in_private_once_and_within_a_week() {
        comments("9_1");
        comments("9_2");
        String body =
                "{\"recipient\":{\"comment_id\":\"9_%s\"},\"messaging_type\":\"RESPONSE\","
                        + "\"message\":{\"text\":\"Hi\"}}";

        ApiAnswer first = post("/v24.0/111/messages", body.replace("%s", "1"));
        ApiAnswer again = post("/v24.0/111/messages", body.replace("%s", "1"));
        stage.pass(Duration.ofDays(8));
        ApiAnswer late = post("/v24.0/111/messages", body.replace("%s", "2"));

        assertThat(TestStage.json(first).textOrEmpty("recipient_id")).isEqualTo("222");
        assertThat(code(again)).isEqualTo(100);
        assertThat(code(late)).isEqualTo(10);
        String replayed = body.replace("%s", "3");
        assertThat(post("/v24.0/111/messages", replayed).status()).isEqualTo(200);
        assertThat(code(post("/v24.0/111/messages", replayed))).isEqualTo(100);
    }

    @Test
    void a_comment_is_hidden_and_shown_again() {
        post("/v24.0/9_1", "{\"is_hidden\":true}");
        assertThat(hidden("9_1")).isTrue();
        post("/v24.0/9_1", "{\"is_hidden\":false}");
        assertThat(hidden("9_1")).isFalse();
        assertThat(stage.platform("facebook").sent("shop")).hasSize(2);
        assertThat(stage.sendings).isEmpty();
        assertThat(code(post("/v24.0/9_1", "{\"text\":\"x\"}"))).isEqualTo(100);
    }

    private void comments(String id) {
        Act.Commented said =
                new Act.Commented(
                        new Customer("222", "Ada"), id, stage.instant(), "111_9", "", "nice");
        stage.platform("facebook").perform("shop", List.of(said));
    }

    private boolean hidden(String comment) {
        ApiCall call =
                new ApiCall(
                        "GET",
                        "/v24.0/" + comment,
                        "fields=is_hidden&access_token=EAAtest",
                        Map.of(),
                        Body.EMPTY);
        return TestStage.json(stage.platform("facebook").answer(call)).flag("is_hidden");
    }

    @Test
    void an_unknown_fault_account_or_path_is_a_clear_error() {
        assertThat(
                        stage.post(
                                        "facebook",
                                        "/faults",
                                        "",
                                        "{\"account\":\"shop\",\"next\":[\"no\"]}")
                                .body()
                                .text())
                .contains("rate-limit");
        assertThat(
                        stage.post("facebook", "/faults", "", "{\"account\":\"x\",\"next\":[]}")
                                .status())
                .isEqualTo(404);
        assertThat(code(post("/v24.0/111/photos", "{}"))).isEqualTo(100);
    }

    private ApiAnswer send(String to, String type, String tag) {
        return post("/v24.0/111/messages", message(to, type, tag, "Hi"));
    }

    private ApiAnswer post(String path, String body) {
        return stage.post("facebook", path, "access_token=EAAtest", body);
    }

    private static String message(String to, String type, String tag, String text) {
        return "{\"recipient\":{\"id\":\""
                + to
                + "\"},\"messaging_type\":\""
                + type
                + (tag.isEmpty() ? "" : "\",\"tag\":\"" + tag)
                + "\",\"message\":{\"text\":\""
                + text
                + "\",\"metadata\":\"reply-1\"}}";
    }

    private static long code(ApiAnswer answer) {
        return TestStage.json(answer).obj("error").number("code").orElseThrow();
    }

    private static Json messaging(TestStage.Sending sending) {
        return sending.json().arr("entry").getFirst().arr("messaging").getFirst();
    }
}
