package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.ApiCall;
import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.Sent;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class InstagramApiTest {
    private final TestStage stage = new TestStage();

    @Test
    void an_accepted_message_comes_back_as_echo_and_is_read_by_its_id() {
        stage.writes("instagram", "222", "m_1");
        stage.sendings.clear();

        String id = TestStage.json(send("222", "")).textOrEmpty("message_id");

        List<Json> items = stage.sendings.stream().map(InstagramApiTest::messaging).toList();
        assertThat(items).hasSize(2);
        assertThat(items.get(0).obj("message").flag("is_echo")).isTrue();
        assertThat(items.get(0).obj("message").get("metadata")).isEmpty();
        assertThat(items.get(1).obj("read").textOrEmpty("mid")).isEqualTo(id);
    }

    @Test
    void after_a_day_only_a_persons_answer_is_taken_and_after_a_week_none() {
        stage.writes("instagram", "222", "m_1");

        stage.pass(Duration.ofHours(25));
        ApiAnswer late = send("222", "");
        assertThat(code(late)).isEqualTo(10);
        assertThat(TestStage.json(late).obj("error").number("error_subcode")).hasValue(2534022);
        assertThat(send("222", "HUMAN_AGENT").status()).isEqualTo(200);
        assertThat(code(send("222", "POST_PURCHASE_UPDATE"))).isEqualTo(100);

        stage.pass(Duration.ofDays(7));
        assertThat(code(send("222", "HUMAN_AGENT"))).isEqualTo(10);
    }

    @Test
    void a_comment_is_answered_below_it_and_told_as_the_accounts_own() {
        comments("181", "179");
        stage.sendings.clear();

        ApiAnswer answer = post("/v24.0/181/replies", "{\"message\":\"Thank you\"}");

        Json value =
                stage.sendings
                        .getFirst()
                        .json()
                        .arr("entry")
                        .getFirst()
                        .arr("changes")
                        .getFirst()
                        .obj("value");
        assertThat(value.textOrEmpty("id")).isEqualTo(TestStage.json(answer).textOrEmpty("id"));
        assertThat(value.textOrEmpty("parent_id")).isEqualTo("181");
        assertThat(value.obj("from").textOrEmpty("id")).isEqualTo("1784");
    }

    @Test
    void a_comment_gets_one_private_answer_and_can_be_hidden() {
        comments("181", "179");
        String body = "{\"recipient\":{\"comment_id\":\"181\"},\"message\":{\"text\":\"Hi\"}}";

        assertThat(post("/v24.0/me/messages", body).status()).isEqualTo(200);
        assertThat(code(post("/v24.0/me/messages", body))).isEqualTo(100);
        assertThat(post("/v24.0/181", "{\"hide\":true}").body().text())
                .isEqualTo("{\"success\":true}");
    }

    @Test
    void the_words_of_a_mention_elsewhere_are_asked_of_the_account() {
        comments("182", "1701");

        Json words = TestStage.json(get("182")).obj("mentioned_comment");

        assertThat(words.textOrEmpty("text")).isEqualTo("nice");
        assertThat(words.textOrEmpty("username")).isEqualTo("ada");
        assertThat(words.textOrEmpty("timestamp")).isEqualTo("2026-03-02T09:00:00+0000");
        assertThat(TestStage.json(get("999")).get("mentioned_comment")).isEmpty();
    }

    @Test
    void a_mention_is_answered_through_the_account_and_never_told_of() {
        comments("182", "1701");
        stage.sendings.clear();

        ApiAnswer answer =
                post(
                        "/v24.0/1784/mentions",
                        "{\"media_id\":\"1701\",\"comment_id\":\"182\",\"message\":\"Hi\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(stage.platform("instagram").sent("shop"))
                .extracting(Sent::to, Sent::text)
                .containsExactly(tuple("182", "Hi"));
        assertThat(stage.sendings).isEmpty();
    }

    @Test
    void a_wrong_token_account_or_path_is_refused() {
        assertThat(code(stage.post("instagram", "/v24.0/me/messages", "access_token=x", "{}")))
                .isEqualTo(190);
        assertThat(code(post("/v24.0/999/messages", "{}"))).isEqualTo(100);
        assertThat(code(post("/v24.0/999/mentions", "{}"))).isEqualTo(100);
        assertThat(code(post("/v24.0/181/likes", "{}"))).isEqualTo(100);
    }

    private void comments(String id, String post) {
        Act.Commented said =
                new Act.Commented(
                        new Customer("222", "ada"), id, stage.instant(), post, "", "nice");
        stage.platform("instagram").perform("shop", List.of(said));
    }

    private ApiAnswer send(String to, String tag) {
        String tagged =
                tag.isEmpty() ? "" : "\"messaging_type\":\"MESSAGE_TAG\",\"tag\":\"" + tag + "\",";
        return post(
                "/v24.0/me/messages",
                "{\"recipient\":{\"id\":\""
                        + to
                        + "\"},"
                        + tagged
                        + "\"message\":{\"text\":\"Hi\"}}");
    }

    private ApiAnswer get(String comment) {
        String fields = "mentioned_comment.comment_id(" + comment + ")%7Btext%7D";
        return stage.platform("instagram")
                .answer(
                        new ApiCall(
                                "GET",
                                "/v24.0/1784",
                                "fields=" + fields + "&access_token=IGtest",
                                Map.of(),
                                Body.EMPTY));
    }

    private ApiAnswer post(String path, String body) {
        return stage.post("instagram", path, "access_token=IGtest", body);
    }

    private static long code(ApiAnswer answer) {
        return TestStage.json(answer).obj("error").number("code").orElseThrow();
    }

    private static Json messaging(TestStage.Sending sending) {
        return sending.json().arr("entry").getFirst().arr("messaging").getFirst();
    }
}
