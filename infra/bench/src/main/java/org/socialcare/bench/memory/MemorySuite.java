package org.socialcare.bench.memory;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.domain.settings.Brand;
import org.socialcare.local.demo.Demo;
import org.socialcare.local.extension.AwsAccess;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Signed;
import org.socialcare.local.template.Source;
import org.socialcare.simulation.Blueprint;
import org.socialcare.simulation.MemoryAws;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.gate.Watcher;
import org.socialcare.simulation.queue.MemoryQueue;
import org.socialcare.simulation.queue.Message;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The demo's shop on AWS in memory, with those functions that a message passes through. */
public final class MemorySuite {
    private static final Map<String, Function<Surroundings, RequestStreamHandler>> FUNCTIONS =
            Map.of(
                    "intake", org.socialcare.intake.Handler::new,
                    "triage",
                            around ->
                                    new org.socialcare.triage.Handler(
                                            around, org.socialcare.triage.Handler.words()),
                    "relay", org.socialcare.relay.Handler::new,
                    "routing", org.socialcare.routing.Handler::new,
                    "alerts", org.socialcare.alerts.Handler::new,
                    "reports", org.socialcare.reports.Handler::new,
                    "customers", org.socialcare.customers.Handler::new);

    private final Blueprint blueprint;
    private final MemoryAws aws;
    private final List<DemoChannel> channels;
    private final Map<String, RequestStreamHandler> handlers = new HashMap<>();
    private final StreamPlaces places = new StreamPlaces();
    private int requests;

    /**
     * @param data folder in which the channels' secrets are kept
     */
    public MemorySuite(Path repository, Path data, VirtualClock clock, Watcher watcher) {
        this.blueprint = Blueprint.read(repository);
        this.channels = Demo.channels(data);
        String secret = secret(channels);
        this.aws =
                new MemoryAws(blueprint, clock, () -> secret, MemoryAws.Conditions.fair(watcher));
        var here = new Here(aws, blueprint);
        Demo.seeds().forEach(seed -> seed.plant(here));
        var silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        FUNCTIONS.forEach(
                (name, maker) -> handlers.put(name, maker.apply(aws.around(name, clock, silent))));
    }

    /** The demo's brand accounts. */
    public List<DemoChannel> channels() {
        return channels;
    }

    /** The demo's brand with all its settings. */
    public Brand brand() {
        String table = blueprint.template().table("SettingsTable").name();
        return new DynamoSettings(aws.dynamo(), table, Duration.ZERO, InstantSource.system())
                .brand("demo")
                .orElseThrow();
    }

    /** What that table holds, by its logical id. */
    public int items(String table) {
        return aws.dynamo().all(blueprint.template().table(table).name()).size();
    }

    /** A platform delivers; returns whether it was acknowledged. */
    public boolean deliver(DemoChannel channel, Signed delivery) throws IOException {
        String answer = call("intake", Events.webhook(channel, delivery, ++requests));
        return JsonReader.read(answer).number("statusCode").orElse(0) == 200;
    }

    /**
     * Lets a function take one batch from its queue; returns how many messages that were.
     *
     * @throws IllegalStateException if it failed on any of them
     */
    public int takeBatch(String function, int most) throws IOException {
        MemoryQueue queue = queue(function);
        List<Message> messages = aws.queues().take(queue, most);
        if (messages.isEmpty()) return 0;
        String answer = call(function, Events.batch(queue.settings().name(), messages));
        if (!JsonReader.read(answer).arr("batchItemFailures").isEmpty()) {
            throw new IllegalStateException(function + " failed: " + answer);
        }
        for (Message message : messages) {
            aws.queues().delete(queue, message.receipt());
        }
        return messages.size();
    }

    /** Lets everything happen that follows, one record and one message at a time. */
    public void settle() throws IOException {
        boolean busy = true;
        while (busy) {
            busy = takeBatch("triage", 1) > 0;
            for (var record : places.next(aws.dynamo(), conversations())) {
                call("relay", Events.stream(List.of(record)));
                call("alerts", Events.stream(List.of(record)));
                busy = true;
            }
            for (String function : List.of("routing", "reports", "customers")) {
                busy |= takeBatch(function, 1) > 0;
            }
        }
    }

    private String conversations() {
        return blueprint.template().table("ConversationsTable").name();
    }

    private MemoryQueue queue(String function) {
        return blueprint.function(function).sources().stream()
                .filter(Source.Queue.class::isInstance)
                .map(source -> aws.queues().queue(((Source.Queue) source).queue()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(function + " reads no queue"));
    }

    private String call(String function, byte[] event) throws IOException {
        RequestStreamHandler handler = handlers.get(function);
        if (handler == null) throw new IllegalArgumentException("no function " + function);
        var out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event), out, new Quiet(function));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String secret(List<DemoChannel> channels) {
        var all = Json.object();
        for (DemoChannel channel : channels) {
            var values = Json.object();
            channel.credentials().forEach(values::put);
            all.put(channel.id(), values.build());
        }
        return JsonWriter.write(all.build());
    }

    /** The services in memory as a seed sees them. */
    private record Here(MemoryAws aws, Blueprint blueprint) implements AwsAccess {
        @Override
        public URI endpoint() {
            return URI.create("https://memory");
        }

        @Override
        public DynamoDbClient dynamo() {
            return aws.dynamo();
        }

        @Override
        public SqsClient sqs() {
            return aws.queues();
        }

        @Override
        public String table(String logicalId) {
            return blueprint.template().table(logicalId).name();
        }

        @Override
        public String queueUrl(String logicalId) {
            return blueprint.template().queue(logicalId).name();
        }
    }
}
