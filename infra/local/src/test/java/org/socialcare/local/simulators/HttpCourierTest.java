package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialcare.local.extension.Body;
import org.socialcare.local.server.Response;
import org.socialcare.local.server.WebServer;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every platform's own plan of repetitions, carried out. */
class HttpCourierTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final WebServer brand = WebServer.open(0, 1024, request -> answer(request.body()));
    private final HttpCourier courier =
            new HttpCourier(
                    HttpClient.newHttpClient(),
                    (delay, what) -> {
                        pauses.add(delay);
                        what.run();
                    });

    @AfterEach
    void close() {
        brand.close();
    }

    @Test
    void a_delivery_that_fails_comes_again_after_the_platforms_pauses_until_it_is_taken() {
        for (var platform : new TestStage().platforms) {
            var plan = platform.dialect().retries();
            received.clear();
            pauses.clear();
            answers.addAll(List.of(500, 503));

            deliver(new RetryPlan(plan.patience(), plan.pauses()));

            assertThat(received).as(platform.platform()).hasSize(3).containsOnly("hello");
            assertThat(pauses)
                    .containsExactly(Duration.ZERO, plan.pauses().get(0), plan.pauses().get(1));
        }
    }

    @Test
    void a_platform_gives_up_after_its_last_repetition() {
        answers.addAll(List.of(500, 500, 500, 500));

        deliver(new RetryPlan(PATIENCE, List.of(Duration.ZERO, Duration.ofSeconds(5))));

        assertThat(received).hasSize(3);
    }

    @Test
    void an_answer_without_the_platforms_yes_counts_as_none() {
        deliver(new RetryPlan(PATIENCE, List.of(Duration.ZERO), "yes"::equals));

        assertThat(received).hasSize(2);
    }

    @Test
    void nobody_at_home_counts_as_no_answer() {
        brand.close();

        deliver(new RetryPlan(PATIENCE, List.of(Duration.ofSeconds(9))));

        assertThat(pauses).containsExactly(Duration.ZERO, Duration.ofSeconds(9));
    }

    private void deliver(RetryPlan plan) {
        var webhook = URI.create("http://localhost:" + brand.port() + "/webhooks/x/shop");
        courier.deliver(webhook, new Signed("", Map.of(), Body.of("hello")), plan);
    }

    private Response answer(Body body) {
        received.add(body.text());
        return Response.text(answers.isEmpty() ? 200 : answers.removeFirst(), "text/plain", "ok");
    }
}
