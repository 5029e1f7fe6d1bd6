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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class LinkedInApiTest {
    private static final String PAGE = "urn:li:organization:9";
    private static final String POST = "urn:li:activity:71";
    private static final Customer ADA = new Customer("urn:li:person:a", "");

    private final TestStage stage = new TestStage();

    @Test
    void an_accepted_answer_comes_back_as_the_pages_own() {
        ApiAnswer answer = comment(accessToken(), PAGE, "Sorry!");

        Json told = stage.sendings.getFirst().json().arr("notifications").getFirst();
        Json own = told.obj("decoratedGeneratedActivity").obj("comment");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(told.textOrEmpty("action")).isEqualTo("ADMIN_COMMENT");
        assertThat(own.textOrEmpty("owner")).isEqualTo(PAGE);
        assertThat(own.textOrEmpty("entity"))
                .isEqualTo(TestStage.json(answer).textOrEmpty("commentUrn"));
    }

    @ParameterizedTest
    @CsvSource({
        "rate-limit, 429",
        "expired-token, 401",
        "closed-window, 403",
        "server-error, 500",
        "recipient-gone, 404"
    })
    void a_scripted_fault_has_the_status_linkedin_gives_it(String fault, int status) {
        String token = accessToken();
        stage.willFail("linkedin", fault);

        ApiAnswer answer = comment(token, PAGE, "Sorry!");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(TestStage.json(answer).number("status")).hasValue(status);
    }

    @Test
    void an_answer_needs_the_page_a_short_text_and_a_token_that_holds() {
        String token = accessToken();

        assertThat(comment(token, "urn:li:organization:8", "Sorry!").status()).isEqualTo(400);
        assertThat(comment(token, PAGE, "a".repeat(1251)).status()).isEqualTo(422);
        assertThat(comment("made-up", PAGE, "Sorry!").status()).isEqualTo(401);
        stage.pass(Duration.ofDays(60));
        assertThat(comment(token, PAGE, "Sorry!").status()).isEqualTo(401);
    }

    @Test
    void twelve_notifications_come_in_two_batches() {
        perform(12);

        assertThat(stage.sendings)
                .extracting(sending -> sending.json().arr("notifications").size())
                .containsExactly(10, 2);
    }

    @Test
    void words_left_out_of_a_notification_can_be_looked_up() {
        perform(8);
        Json left = stage.sendings.getFirst().json().arr("notifications").get(7);

        ApiAnswer answer =
                get(accessToken(), "/rest/socialActions/urn%3Ali%3Aactivity%3A71/comments/7", "");

        assertThat(left.get("decoratedGeneratedActivity")).isEmpty();
        assertThat(left.textOrEmpty("generatedActivity"))
                .isEqualTo("urn:li:comment:(activity:71,7)");
        assertThat(TestStage.json(answer).obj("message").textOrEmpty("text")).isEqualTo("words 7");
        assertThat(get(accessToken(), "/rest/socialActions/x/comments/7", "").status())
                .isEqualTo(404);
    }

    @Test
    void the_history_comes_in_pages_that_name_the_next() {
        perform(3);
        String query =
                "q=criteria&organizationalEntity=urn%3Ali%3Aorganization%3A9&timeRange=(start:1)"
                        + "&count=2&start=";

        Json first = TestStage.json(history(query + "0"));
        Json last = TestStage.json(history(query + "2"));

        assertThat(first.arr("elements")).hasSize(2);
        assertThat(first.obj("paging").arr("links")).hasSize(1);
        assertThat(last.arr("elements")).hasSize(1);
        assertThat(last.obj("paging").arr("links")).isEmpty();
        assertThat(history("q=criteria&organizationalEntity=other").status()).isEqualTo(403);
        assertThat(
                        TestStage.json(
                                        history(
                                                query.replace("start:1", "start:9999999999999")
                                                        + "0"))
                                .arr("elements"))
                .isEmpty();
    }

    @Test
    void a_call_without_a_version_is_refused() {
        Map<String, String> headers = Map.of("authorization", "Bearer " + accessToken());

        assertThat(
                        stage.post("linkedin", "/rest/socialActions/x/comments", "", headers, "{}")
                                .status())
                .isEqualTo(426);
    }

    private void perform(int comments) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < comments; i++) {
            String urn = "urn:li:comment:(" + POST + "," + i + ")";
            acts.add(new Act.Commented(ADA, urn, stage.instant(), POST, "", "words " + i));
        }
        stage.platform("linkedin").perform("shop", acts);
    }

    private ApiAnswer history(String query) {
        return get(accessToken(), "/rest/organizationalEntityNotifications", query);
    }

    private String accessToken() {
        ApiAnswer answer =
                stage.post(
                        "linkedin",
                        "/oauth/v2/accessToken",
                        "",
                        "grant_type=refresh_token&refresh_token=r1&client_id=id&client_secret=cs");
        return TestStage.json(answer).textOrEmpty("access_token");
    }

    private ApiAnswer comment(String token, String actor, String text) {
        String body =
                "{\"actor\":\""
                        + actor
                        + "\",\"object\":\""
                        + POST
                        + "\",\"message\":{\"text\":\""
                        + text
                        + "\"}}";
        return call("POST", token, "/rest/socialActions/" + POST + "/comments", "", body);
    }

    private ApiAnswer get(String token, String path, String query) {
        return call("GET", token, path, query, "");
    }

    private ApiAnswer call(String method, String token, String path, String query, String body) {
        Map<String, String> headers =
                Map.of(
                        "authorization", "Bearer " + token,
                        "linkedin-version", "202610",
                        "x-restli-protocol-version", "2.0.0");
        return stage.platform("linkedin")
                .answer(new ApiCall(method, path, query, headers, Body.of(body)));
    }
}
