package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.ApiCall;
import org.socialcare.local.extension.Body;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class XApiTest {
    private static final Customer ADA = new Customer("17", "Ada");
    private static final String CLIENT = "Basic aWQ6Y3M=";

    private final TestStage stage = new TestStage();

    @Test
    void an_accepted_message_comes_back_as_sent_and_is_read() {
        ApiAnswer answer = message(accessToken(), "17", "Hello");

        String id = TestStage.json(answer).obj("data").textOrEmpty("dm_event_id");
        Json echo = stage.sendings.get(0).json();
        Json events = echo.get("data").isPresent() ? echo.obj("data").obj("payload") : echo;
        Json create = events.arr("direct_message_events").getFirst();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(create.textOrEmpty("id")).isEqualTo(id);
        assertThat(create.obj("message_create").textOrEmpty("sender_id")).isEqualTo("1800");
        Json read = stage.sendings.get(1).json().obj("data");
        assertThat(read.textOrEmpty("event_type")).isEqualTo("dm.read");
        assertThat(
                        read.obj("payload")
                                .arr("direct_message_mark_read_events")
                                .getFirst()
                                .textOrEmpty("last_read_event_id"))
                .isEqualTo(id);
    }

    @Test
    void an_answer_to_a_post_names_whom_it_answers_when_it_comes_back() {
        commented("c1");

        ApiAnswer answer = post(accessToken(), "c1", "Sorry!");

        Json own = stage.sendings.getLast().json().obj("data").obj("payload");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(own.textOrEmpty("id"))
                .isEqualTo(TestStage.json(answer).obj("data").textOrEmpty("id"));
        assertThat(own.textOrEmpty("in_reply_to_user_id")).isEqualTo("17");
        assertThat(own.textOrEmpty("conversation_id")).isEqualTo("1801");
    }

    @ParameterizedTest
    @CsvSource({
        "rate-limit, 429",
        "expired-token, 401",
        "closed-window, 403",
        "server-error, 503",
        "recipient-gone, 403"
    })
    void a_scripted_fault_has_the_status_x_gives_it(String fault, int status) {
        String token = accessToken();
        stage.willFail("x", fault);

        assertThat(message(token, "17", "Hello").status()).isEqualTo(status);
    }

    @Test
    void of_messages_fifteen_go_in_a_quarter_of_an_hour() {
        String token = accessToken();
        for (int i = 0; i < 15; i++) {
            assertThat(message(token, "17", "Hello").status()).isEqualTo(201);
        }

        ApiAnswer refused = message(token, "17", "Hello");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers())
                .containsEntry(
                        "x-rate-limit-reset",
                        Long.toString(stage.instant().plusSeconds(900).getEpochSecond()));
        stage.pass(Duration.ofMinutes(15));
        assertThat(message(token, "17", "Hello").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"a,280", "好,140", "👩‍🚀,140", "λ,280"})
    void a_post_is_as_long_as_its_characters_weigh(String one, int most) {
        String token = accessToken();

        assertThat(post(token, "c1", one.repeat(most)).status()).isEqualTo(201);
        assertThat(post(token, "c1", one.repeat(most + 1)).status()).isEqualTo(400);
        assertThat(post(token, "c1", "https://x.example/" + "a".repeat(300)).status())
                .isEqualTo(201);
    }

    @Test
    void a_refresh_token_serves_once_and_a_token_two_hours() {
        Json first = TestStage.json(refresh("r1", CLIENT));

        assertThat(refresh("r1", CLIENT).status()).isEqualTo(400);
        assertThat(refresh(first.textOrEmpty("refresh_token"), "Basic x").status()).isEqualTo(400);
        stage.pass(Duration.ofHours(2));
        assertThat(message(first.textOrEmpty("access_token"), "17", "Hi").status()).isEqualTo(401);
        Json second = TestStage.json(refresh(first.textOrEmpty("refresh_token"), CLIENT));
        assertThat(message(second.textOrEmpty("access_token"), "17", "Hi").status()).isEqualTo(201);
        assertThat(message("made-up", "17", "Hi").status()).isEqualTo(401);
    }

    @Test
    void only_answers_below_own_posts_are_hidden() {
        commented("c1");
        String token = accessToken();

        assertThat(hide(token, "c1").body().text()).isEqualTo("{\"data\":{\"hidden\":true}}");
        assertThat(hide(token, "c2").status()).isEqualTo(403);
        assertThat(hide("made-up", "c1").status()).isEqualTo(401);
    }

    private void commented(String id) {
        stage.platform("x")
                .perform(
                        "shop",
                        List.of(new Act.Commented(ADA, id, stage.instant(), "1801", "", "Broken")));
    }

    private String accessToken() {
        return TestStage.json(refresh("r1", CLIENT)).textOrEmpty("access_token");
    }

    private ApiAnswer refresh(String token, String client) {
        return stage.post(
                "x",
                "/2/oauth2/token",
                "",
                Map.of("authorization", client),
                "grant_type=refresh_token&refresh_token=" + token);
    }

    private ApiAnswer message(String token, String to, String text) {
        return call(
                "POST",
                token,
                "/2/dm_conversations/with/" + to + "/messages",
                "{\"text\":\"" + text + "\"}");
    }

    private ApiAnswer post(String token, String answered, String text) {
        return call(
                "POST",
                token,
                "/2/tweets",
                "{\"text\":\""
                        + text
                        + "\",\"reply\":{\"in_reply_to_tweet_id\":\""
                        + answered
                        + "\"}}");
    }

    private ApiAnswer hide(String token, String post) {
        return call("PUT", token, "/2/tweets/" + post + "/hidden", "{\"hidden\":true}");
    }

    private ApiAnswer call(String method, String token, String path, String body) {
        Map<String, String> headers = Map.of("authorization", "Bearer " + token);
        return stage.platform("x").answer(new ApiCall(method, path, "", headers, Body.of(body)));
    }
}
