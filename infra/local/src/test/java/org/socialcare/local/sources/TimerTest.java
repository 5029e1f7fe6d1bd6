package org.socialcare.local.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialcare.local.Pace;
import org.socialcare.local.aws.QueueEngine;
import org.socialcare.local.extension.Body;
import org.socialcare.local.fixture.Fixture;
import org.socialcare.local.lambda.Outcome;
import org.socialcare.local.template.Source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TimerTest {
    private static final Instant START = Instant.parse("2026-11-20T19:10:00Z");
    private static final String AT_A_QUARTER_PAST_THREE = "cron(15 3 * * ? *)";

    private static QueueEngine queues;

    private final List<Instant> calls = new ArrayList<>();
    private Instant now = START;

    @BeforeAll
    static void start() {
        queues = QueueEngine.start(Fixture.ENDPOINT, Optional.empty());
        queues.create(Fixture.template().queues());
    }

    @AfterAll
    static void stop() {
        queues.close();
    }

    @Test
    void what_recurs_begins_at_once() {
        var timer = timer("rate(5 minutes)", 2);
        assertThat(timer.recurs()).isTrue();

        endsInterrupted(timer);

        assertThat(calls).containsExactly(START, START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_time_of_day_is_waited_for_in_its_zone() {
        var timer = timer(AT_A_QUARTER_PAST_THREE, 2);
        assertThat(timer.recurs()).isFalse();

        endsInterrupted(timer);

        assertThat(calls)
                .containsExactly(
                        Instant.parse("2026-11-20T19:15:00Z"),
                        Instant.parse("2026-11-21T19:15:00Z"));
    }

    @Test
    void a_hurried_pace_leaves_times_of_day_to_whoever_calls() {
        assertThat(Pace.REAL.hasTimesOfDay()).isTrue();
        assertThat(Pace.hurried(Duration.ofSeconds(1)).hasTimesOfDay()).isFalse();
    }

    @Test
    void what_keeps_failing_is_set_aside_with_the_schedules_name() {
        var timer =
                new Timer(
                        schedule(AT_A_QUARTER_PAST_THREE, 1),
                        _ -> {
                            calls.add(now);
                            return new Outcome.TimedOut();
                        },
                        queues,
                        time -> {
                            if (calls.size() == 2 && time.toHours() > 1) {
                                throw new InterruptedException();
                            }
                            pass(time);
                        },
                        () -> now);

        endsInterrupted(timer);

        assertThat(calls).hasSize(2);
        var kept = queues.receive("Dead", 1, 1).path(0);
        assertThat(kept.path("Body").asText()).isEqualTo("{\"tick\":true}");
        assertThat(kept.path("MessageAttributes").path("SCHEDULE").path("StringValue").asText())
                .isEqualTo("Tick");
    }

    private static void endsInterrupted(Timer timer) {
        timer.run();
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Ends with the given call. */
    private Timer timer(String expression, int last) {
        return new Timer(
                schedule(expression, 0),
                _ -> {
                    calls.add(now);
                    if (calls.size() == last) throw new InterruptedException();
                    return new Outcome.Returned(Body.EMPTY);
                },
                queues,
                this::pass,
                () -> now);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static Source.Schedule schedule(String expression, int retries) {
        return new Source.Schedule(
                "Tick",
                expression,
                "Asia/Shanghai",
                Optional.of("{\"tick\":true}"),
                retries,
                Optional.of("arn:aws:sqs:eu-west-1:000000000000:Dead"));
    }
}
