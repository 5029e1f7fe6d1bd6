package org.socialcare.local.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialcare.local.aws.AccessKeys;
import org.socialcare.local.aws.DynamoEngine;
import org.socialcare.local.aws.Json;
import org.socialcare.local.aws.QueueEngine;
import org.socialcare.local.extension.Body;
import org.socialcare.local.fixture.Fixture;
import org.socialcare.local.lambda.FunctionLogs;
import org.socialcare.local.lambda.LambdaFunction;
import org.socialcare.local.lambda.Launcher;
import org.socialcare.local.lambda.Outcome;
import org.socialcare.local.template.FunctionSpec;
import org.socialcare.local.template.Source;
import org.socialcare.local.template.Template;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Pollers over the real engines. */
class PollersTest {
    private static final String WORK = "social-care-work.fifo";
    private static final Template TEMPLATE = Fixture.template();
    private static final FunctionSpec WORKER = TEMPLATE.functions().get(1);
    private static final Clock CLOCK = Clock.systemUTC();

    private static QueueEngine queues;
    private static DynamoEngine dynamo;

    @BeforeAll
    static void start() {
        queues = QueueEngine.start(Fixture.ENDPOINT, Optional.empty());
        queues.create(TEMPLATE.queues());
        dynamo = DynamoEngine.start(Optional.empty());
        TEMPLATE.tables().forEach(dynamo::create);
    }

    @AfterAll
    static void stop() {
        queues.close();
        dynamo.close();
    }

    @Test
    void a_message_whose_function_dies_is_delivered_again_to_a_new_one(@TempDir Path root)
            throws InterruptedException {
        Fixture.in(root);
        var lines = new LinkedBlockingQueue<String>();
        try (var logs = new FunctionLogs(root.resolve("logs"), (name, line) -> lines.add(line));
                var function =
                        new LambdaFunction(
                                WORKER,
                                new Launcher(
                                        root,
                                        Fixture.ENDPOINT,
                                        new AccessKeys(TEMPLATE.functions()),
                                        logs,
                                        CLOCK),
                                1)) {
            queues.send(WORK, "please die", Optional.of("g"), Map.of());
            var poller = queuePoller(function::invoke);
            poller.take();
            assertThat(function.state().failures()).isEqualTo(1);
            while (function.state().calls() < 2) {
                poller.take();
            }
            assertThat(lines.poll(5, TimeUnit.SECONDS)).contains("please die");
            assertThat(lines.poll(5, TimeUnit.SECONDS)).contains("ReceiveCount\":\"2\"");
            assertThat(queues.depth(WORK)).isEqualTo(new QueueEngine.Depth(0, 0, 0));
        }
    }

    @Test
    void only_reported_messages_come_back_and_end_in_the_dead_letter_queue()
            throws InterruptedException {
        List<String> seen = new ArrayList<>();
        var poller =
                queuePoller(
                        event -> {
                            var answer = Json.object();
                            var failures = answer.putArray("batchItemFailures");
                            for (JsonNode each : records(event)) {
                                String body = each.path("body").asText();
                                seen.add(body);
                                if (body.equals("bad")) {
                                    failures.addObject()
                                            .put("itemIdentifier", each.path("messageId").asText());
                                }
                            }
                            return new Outcome.Returned(Body.of(answer.toString()));
                        });
        queues.send(WORK, "good", Optional.of("a"), Map.of());
        queues.send(WORK, "bad", Optional.of("b"), Map.of());
        JsonNode dead = Json.array();
        for (int round = 0; round < 30 && dead.isEmpty(); round++) {
            poller.take();
            dead = queues.receive("WorkDead.fifo", 1, 0);
        }
        assertThat(dead.path(0).path("Body").asText()).isEqualTo("bad");
        assertThat(seen).containsOnlyOnce("good");
        assertThat(seen.stream().filter("bad"::equals).count()).isEqualTo(3);
    }

    @Test
    void what_failed_is_tried_again_at_the_pace_the_queues_are_told() throws InterruptedException {
        try (var hurried = QueueEngine.start(Fixture.ENDPOINT, Optional.empty())) {
            hurried.create(TEMPLATE.queues());
            hurried.showingAgainAfter(Duration.ofSeconds(1));
            var calls = new AtomicInteger();
            var poller =
                    new QueuePoller(
                            new Source.Queue("Dead", 1, Duration.ZERO, 1, List.of(), false),
                            hurried,
                            _ ->
                                    calls.incrementAndGet() == 1
                                            ? new Outcome.TimedOut()
                                            : new Outcome.Returned(Body.EMPTY),
                            _ -> {},
                            CLOCK);
            hurried.send("Dead", "slow", Optional.empty(), Map.of());
            // each round waits a second; the queue by itself would hide it for thirty
            for (int round = 0; round < 10 && calls.get() < 2; round++) {
                poller.take();
            }
            assertThat(calls).hasValue(2);
            assertThat(hurried.depth("Dead")).isEqualTo(new QueueEngine.Depth(0, 0, 0));
        }
    }

    @Test
    void a_stream_is_read_once_in_order_past_a_poisoned_record_and_on_after_a_restart(
            @TempDir Path data) {
        for (String key : List.of("one", "poison", "three")) {
            put(key);
        }
        List<String> read = new ArrayList<>();
        List<String> setAside = new ArrayList<>();
        readUntil(read, setAside, data, "three");
        put("four");
        readUntil(read, setAside, data, "four");
        // The records of the test below lie in the same stream.
        read.removeAll(List.of("soon", "later"));
        assertThat(read).containsExactly("one", "three", "four");
        assertThat(setAside).containsExactly("poison");
    }

    @Test
    void a_stream_with_a_window_waits_for_what_comes_soon_after() {
        put("soon");
        Instant start = CLOCK.instant();
        var now = new Instant[] {start};
        var poller = new StreamPoller[1];
        List<String> batch = new ArrayList<>();
        poller[0] =
                new StreamPoller(
                        "gatherer",
                        dynamo.stream("Things"),
                        new Source.Stream(
                                "Things",
                                100,
                                Duration.ofSeconds(10),
                                true,
                                0,
                                false,
                                Optional.empty(),
                                List.of(),
                                false,
                                Optional.empty()),
                        dynamo.client(),
                        event -> {
                            records(event).forEach(each -> batch.add(key(each)));
                            poller[0].stop();
                            return new Outcome.Returned(Body.of("{}"));
                        },
                        (_, _, _) -> {},
                        new Checkpoints(Optional.empty()),
                        _ -> {
                            if (now[0].equals(start)) put("later");
                            now[0] = now[0].plusSeconds(6);
                        },
                        () -> now[0]);

        poller[0].run();

        assertThat(batch).endsWith("soon", "later");
    }

    private static void readUntil(
            List<String> read, List<String> setAside, Path data, String last) {
        var poller = new StreamPoller[1];
        Target target =
                event -> {
                    List<String> keys = new ArrayList<>();
                    for (JsonNode each : records(event)) {
                        keys.add(key(each));
                    }
                    if (keys.contains("poison")) {
                        return new Outcome.Failed("Poisoned", "");
                    }
                    read.addAll(keys);
                    if (keys.contains(last)) {
                        poller[0].stop();
                    }
                    return new Outcome.Returned(Body.of("{}"));
                };
        poller[0] =
                new StreamPoller(
                        "worker",
                        dynamo.stream("Things"),
                        (Source.Stream) WORKER.sources().get(1),
                        dynamo.client(),
                        target,
                        (records, why, attempts) ->
                                records.forEach(each -> setAside.add(key(each.json()))),
                        new Checkpoints(Optional.of(data)),
                        time -> {},
                        CLOCK);
        poller[0].run();
    }

    private static void put(String key) {
        var request = Json.object().put("TableName", "Things");
        request.putObject("Item").putObject("pk").put("S", key);
        dynamo.client().call("DynamoDB_20120810.PutItem", request);
    }

    private static QueuePoller queuePoller(Target target) {
        return new QueuePoller(
                (Source.Queue) WORKER.sources().getFirst(), queues, target, time -> {}, CLOCK);
    }

    private static JsonNode records(Body event) {
        return Json.read(event.text()).orElseThrow().path("Records");
    }

    private static String key(JsonNode streamRecord) {
        return streamRecord.path("dynamodb").path("Keys").path("pk").path("S").asText();
    }
}
