package org.socialcare.aws.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.StubServer;
import org.socialcare.testkit.TestClock;
import org.socialcare.wire.json.Json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class SignedServiceTest {
    private static final Json.Obj QUESTION = Json.object().put("A", "订单").build();

    private final StubServer server = new StubServer();
    private final TestClock clock = new TestClock();
    private final List<Long> waits = new ArrayList<>();
    private final SignedService service =
            new SignedService(
                    server.address(),
                    "1.0",
                    new Signature("eu-central-1", "sqs"),
                    () -> new AccessKeys("id", "secret", ""),
                    clock,
                    waits::add);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_call_is_one_signed_post_of_json() throws IOException {
        server.thenAnswer(200, "{\"B\":1}");

        byte[] answer = service.call("AmazonSQS.SendMessageBatch", QUESTION);

        assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("{\"B\":1}");
        var asked = server.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.operation()).isEqualTo("AmazonSQS.SendMessageBatch");
        assertThat(asked.json()).isEqualTo(QUESTION);
        assertThat(asked.headers())
                .containsEntry("content-type", "application/x-amz-json-1.0")
                .containsEntry("host", server.address().getAuthority());
        assertThat(asked.headers().get("authorization"))
                .contains("/eu-central-1/sqs/aws4_request")
                .contains("SignedHeaders=content-type;host;x-amz-date;x-amz-target,");
        assertThat(server.asked()).hasSize(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void a_service_in_trouble_is_asked_three_times_with_growing_pauses() {
        for (int i = 0; i < 3; i++) server.thenAnswer(500, "{}");

        assertThatThrownBy(() -> service.call("X.Y", QUESTION))
                .isInstanceOf(IOException.class)
                .hasMessage("sqs answered 500");

        assertThat(server.asked()).hasSize(3);
        assertThat(waits).hasSize(2);
        assertThat(waits.get(0)).isBetween(1L, 100L);
        assertThat(waits.get(1)).isBetween(1L, 200L);
    }

    @Test
    void a_service_that_recovers_answers() throws IOException {
        server.thenAnswer(503, "not JSON").thenAnswer(200, "{}");

        assertThat(service.call("X.Y", QUESTION)).isNotEmpty();
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void a_caller_that_is_too_fast_tries_again() throws IOException {
        server.thenAnswer(400, "{\"__type\":\"com.amazon.coral.service#RequestThrottled\"}");

        service.call("X.Y", QUESTION);

        assertThat(server.asked()).hasSize(2);
        assertThat(waits.getFirst()).isBetween(1L, 500L);
    }

    @Test
    void what_is_refused_is_not_asked_again() {
        server.thenAnswer(400, "{\"__type\":\"a#AccessDeniedException\",\"Message\":\"words\"}");

        assertThatThrownBy(() -> service.call("X.Y", QUESTION))
                .hasMessage("sqs answered 400 AccessDeniedException");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void a_service_that_cannot_be_reached_is_tried_three_times() {
        server.close();

        assertThatThrownBy(() -> service.call("X.Y", QUESTION)).isInstanceOf(IOException.class);
        assertThat(waits).hasSize(2);
    }

    @Test
    void no_attempt_begins_when_the_functions_time_runs_out() {
        for (int i = 0; i < 3; i++) server.thenAnswer(500, "{}");
        var slow =
                new SignedService(
                        server.address(),
                        "1.0",
                        new Signature("eu-central-1", "sqs"),
                        () -> {
                            clock.pass(Duration.ofSeconds(3));
                            return new AccessKeys("id", "secret", "");
                        },
                        clock,
                        waits::add);

        assertThatThrownBy(() -> slow.call("X.Y", QUESTION)).isInstanceOf(IOException.class);

        assertThat(server.asked()).hasSize(2);
    }
}
