package org.socialcare.bench.cost;

import org.socialcare.bench.Measured;
import org.socialcare.bench.Played;
import org.socialcare.bench.Results;
import org.socialcare.local.LocalRuntime;
import org.socialcare.local.Settings;
import org.socialcare.local.extension.Simulator;
import org.socialcare.local.replay.RunningSuite;
import org.socialcare.local.template.FunctionSpec;
import org.socialcare.local.template.Template;
import org.socialcare.local.template.TemplateReader;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a million messages cost: a thousand mixed ones go through the local runtime, where every
 * call of a service, every invocation and every printed byte is counted and priced.
 */
public final class CostBench {
    private static final int MESSAGES = 1_000;
    private static final int WARM_UP = 120;
    private static final long SEED = 2026;
    private static final Duration PACE = Duration.ofMillis(15);
    private static final Duration QUIET = Duration.ofSeconds(60);

    /** What belongs to nothing that is measured. */
    private static final Period IDLE = new Period();

    private final Map<String, String> callers = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<LocalRuntime>> running =
            new AtomicReference<>(Optional.empty());
    private final Template template;
    private final Recorder recorder;
    private final LogVolume logs;

    private CostBench(Template template, LogVolume logs) {
        this.template = template;
        this.logs = logs;
        this.recorder = new Recorder(template, id -> callers.getOrDefault(id, ""), this::stored);
    }

    /** Runs it and writes the result. */
    public static void run(Path root) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("social-care-cost-");
        Path file = root.resolve("template.yaml");
        Template template = TemplateReader.read(file, "http://localhost:4566");
        int alarms = Files.readString(file).split("AWS::CloudWatch::Alarm", -1).length - 1;
        new CostBench(template, new LogVolume(folder))
                .measure(Played.settings(root, folder), alarms);
    }

    private void measure(Settings settings, int alarms) throws IOException, InterruptedException {
        try (var runtime = LocalRuntime.start(settings, new Played(recorder))) {
            running.set(Optional.of(runtime));
            for (FunctionSpec function : template.functions()) {
                callers.put(runtime.keyId(function.id()), function.shortName());
            }
            long run = Instant.now().toEpochMilli();
            var suite = new RunningSuite(runtime.http());
            var calm = new Calm(suite);
            var channels =
                    runtime.simulators().stream()
                            .map(Simulator::channels)
                            .flatMap(List::stream)
                            .filter(Measured::isPlayed)
                            .toList();
            var desk = new Desk(suite, runtime.http(), "sofia");
            var stage = new Stage(suite, desk, calm, PACE, run);
            play(stage, new Stories(SEED + 1, run + 1, channels).drawn(WARM_UP), IDLE, IDLE);

            Period minute = new Period();
            recorder.recordTo(minute);
            Thread.sleep(QUIET);
            recorder.recordTo(IDLE);

            long stored = recorder.shadow().bytes();
            List<Story> stories = new Stories(SEED, run, channels).drawn(MESSAGES);
            Period inbound = new Period();
            Period answers = new Period();
            play(stage, stories, inbound, answers);
            for (Period part : List.of(inbound, answers)) {
                part.bill().subtract(minute.bill(), part.length().toMillis() / 60_000.0);
                complete(part);
            }
            new CostReport(
                            new CostReport.Sample(MESSAGES, stories.size(), stage.refused()),
                            inbound,
                            answers,
                            minute,
                            recorder.shadow().bytes() - stored,
                            alarms)
                    .keep(new Results(settings.root()));
        }
    }

    private void play(Stage stage, List<Story> stories, Period inbound, Period answers)
            throws InterruptedException {
        for (int round = 0; round < Stage.rounds(stories); round++) {
            int now = round;
            billed(inbound, () -> stage.customers(stories, now));
            billed(answers, () -> stage.brand(stories, now));
        }
    }

    /** Something that takes a while. */
    @FunctionalInterface
    private interface Scene {
        void play() throws InterruptedException;
    }

    private void billed(Period period, Scene scene) throws InterruptedException {
        Map<String, Long> before = logs.bytes();
        recorder.recordTo(period);
        scene.play();
        recorder.recordTo(IDLE);
        logs.bytes()
                .forEach(
                        (function, bytes) ->
                                period.bill()
                                        .add(
                                                function,
                                                Meter.LOG_BYTE,
                                                (double)
                                                        (bytes
                                                                - before.getOrDefault(
                                                                        function, 0L))));
    }

    /** Adds what nobody calls for: the API's own lines, and the bus's deliveries. */
    private static void complete(Period part) {
        Bill bill = part.bill();
        for (String function : part.traffic().batches().keySet()) {
            double lines = bill.used(function, Meter.HTTP_REQUEST);
            bill.add(function, Meter.LOG_BYTE, lines * LogVolume.LINE_OF_API);
        }
        part.traffic()
                .deliveries()
                .forEach(
                        (queue, messages) ->
                                bill.add(
                                        "bus",
                                        queue.endsWith(".fifo")
                                                ? Meter.FIFO_REQUEST
                                                : Meter.QUEUE_REQUEST,
                                        messages));
    }

    private Map<String, AttributeValue> stored(String table, Map<String, AttributeValue> key) {
        return running.get()
                .orElseThrow()
                .aws()
                .dynamo()
                .getItem(get -> get.tableName(table).key(key).consistentRead(true))
                .item();
    }
}
