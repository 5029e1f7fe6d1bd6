package org.socialcare.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.ShapeProblem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

class HttpCallTest {
    @Test
    void a_request_is_read_as_the_gateway_passes_it() throws IOException {
        HttpCall call =
                read(
                        request("POST")
                                .put("rawQueryString", "hub.mode=subscribe&x=1&x=2&e=%E8%AE%A2+a")
                                .put("body", "{\"words\":\"订单 😀\"}")
                                .put("isBase64Encoded", false));

        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.requestId()).isEqualTo("request-9");
        assertThat(call.pathParameter("platform")).isEqualTo("facebook");
        assertThat(call.pathParameter("nothing")).isEmpty();
        assertThat(call.header("x-hub-signature-256")).contains("sha256=00");
        assertThat(call.query()).isEqualTo(Map.of("hub.mode", "subscribe", "x", "1", "e", "订 a"));
        assertThat(new String(call.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"words\":\"订单 😀\"}");
        assertThat(call.username()).isEmpty();
        assertThat(call.groups()).isEmpty();
    }

    @Test
    void a_binary_body_is_read_to_the_last_byte() throws IOException {
        byte[] bytes = {0, -1, 10, 13, 127, -128};

        HttpCall call =
                read(
                        request("POST")
                                .put("body", Base64.getEncoder().encodeToString(bytes))
                                .put("isBase64Encoded", true));

        assertThat(call.delivery().body()).isEqualTo(bytes);
    }

    @Test
    void a_request_without_a_body_has_an_empty_one() throws IOException {
        assertThat(read(request("GET")).body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[agent lead]", "[agent, lead]", "agent,lead", "[agent  lead ]"})
    void whoever_is_signed_in_is_known_with_their_groups(String groups) throws IOException {
        HttpCall call = read(signedIn(Json.of(groups)));

        assertThat(call.username()).isEqualTo("lin");
        assertThat(call.groups()).containsExactly("agent", "lead");
    }

    @Test
    void groups_may_also_come_as_a_list() throws IOException {
        assertThat(read(signedIn(Json.texts(List.of("agent", "lead")))).groups())
                .containsExactly("agent", "lead");
    }

    @Test
    void a_query_that_cannot_be_decoded_stays_as_it_was_sent() throws IOException {
        HttpCall call = read(request("GET").put("rawQueryString", "a=%zz&&=b&c&d=="));

        assertThat(call.query()).isEqualTo(Map.of("a", "%zz", "", "b", "c", "", "d", "="));
    }

    @Test
    void what_is_printed_holds_no_secret() throws IOException {
        HttpCall call = read(request("POST").put("body", "words").put("rawQueryString", "t=s"));

        assertThat(call).hasToString("POST /webhooks/facebook/demo (request-9)");
    }

    @Test
    void what_no_gateway_sends_is_refused_with_a_reason() {
        assertThatThrownBy(() -> HttpCall.read(in("{\"rawPath\":\"/\"}")))
                .isInstanceOf(ShapeProblem.class)
                .hasMessage("event.requestContext is not an object");
        assertThatThrownBy(() -> HttpCall.read(in("not json"))).isInstanceOf(JsonProblem.class);
    }

    @Test
    void an_answer_is_written_as_the_gateway_takes_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ApiAnswer.json(200, Json.object().put("a", "订").build()).with("etag", "\"7\"").write(out);

        Json answer = JsonReader.read(out.toByteArray());
        assertThat(answer.number("statusCode")).hasValue(200);
        assertThat(answer.obj("headers").text("content-type")).contains("application/json");
        assertThat(answer.obj("headers").text("cache-control")).contains("no-store");
        assertThat(answer.obj("headers").text("etag")).contains("\"7\"");
        assertThat(answer.text("body")).contains("{\"a\":\"订\"}");
    }

    @Test
    void an_answer_may_be_cached_where_it_says_so() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ApiAnswer.notModified("\"7\"").with("cache-control", "no-cache").write(out);

        Json answer = JsonReader.read(out.toByteArray());
        assertThat(answer.number("statusCode")).hasValue(304);
        assertThat(answer.obj("headers").text("cache-control")).contains("no-cache");
    }

    private static JsonObject request(String method) {
        return Json.object()
                .put("version", "2.0")
                .put("rawPath", "/webhooks/facebook/demo")
                .put("headers", Json.object().put("X-Hub-Signature-256", "sha256=00").build())
                .put(
                        "pathParameters",
                        Json.object().put("platform", "facebook").put("channel", "demo").build())
                .put("requestContext", context(method).build());
    }

    private static JsonObject signedIn(Json groups) {
        Json.Obj claims =
                Json.object().put("username", "lin").put("cognito:groups", groups).build();
        Json.Obj jwt = Json.object().put("claims", claims).build();
        return request("GET")
                .put(
                        "requestContext",
                        context("GET")
                                .put("authorizer", Json.object().put("jwt", jwt).build())
                                .build());
    }

    private static JsonObject context(String method) {
        return Json.object()
                .put("requestId", "request-9")
                .put("http", Json.object().put("method", method).build());
    }

    private static HttpCall read(JsonObject request) throws IOException {
        return HttpCall.read(in(JsonWriter.write(request.build())));
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
