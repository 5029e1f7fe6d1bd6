package org.socialcare.bench.cost;

import org.socialcare.bench.Numbers;
import org.socialcare.bench.memory.Quiet;
import org.socialcare.simulation.Blueprint;
import org.socialcare.simulation.MemoryAws;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.sla.Handler;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The minute's sweep of the sla function as deployed, over open tickets on AWS in memory. */
final class SweepRun {
    /** Schedules do not come on the minute. */
    private static final Instant START = Instant.parse("2026-03-02T09:30:20Z");

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final byte[] SCHEDULE =
            "{\"schedule\":\"sla-sweep\"}".getBytes(StandardCharsets.UTF_8);

    /** Sweeps of a month of 730 hours. */
    private static final int SWEEPS = 730 * 60;

    private SweepRun() {}

    /** Given the repository, how many tickets are open and how many fall due in each minute. */
    public static void main(String[] arguments) throws IOException {
        var taken =
                taken(
                        Path.of(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Double.parseDouble(arguments[2]));
        System.out.print(
                JsonWriter.write(
                        Json.object()
                                .put("queries", taken.queries())
                                .put("items", taken.items())
                                .put("readUnits", Numbers.rounded(taken.readUnits(), 1))
                                .put("queueRequests", taken.queueRequests())
                                .put(
                                        "dollars",
                                        Numbers.rounded(
                                                taken.dollars(SWEEPS, Prices.published()), 2))
                                .build()));
    }

    /** What a sweep takes that follows another by a minute. */
    static SweepReads.Taken taken(Path root, int tickets, double dueInAMinute) throws IOException {
        var blueprint = Blueprint.read(root);
        var clock = new VirtualClock(START);
        var reads = new SweepReads();
        var aws = new MemoryAws(blueprint, clock, () -> "{}", MemoryAws.Conditions.fair(reads));
        open(aws, blueprint.template().table("ConversationsTable").name(), tickets, dueInAMinute);
        var silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var handler = new Handler(aws.around("sla", clock, silent));
        sweep(handler);
        reads.take();
        clock.pass(MINUTE);
        sweep(handler);
        return reads.take();
    }

    /** The clocks fall due one after the other, evenly. */
    private static void open(MemoryAws aws, String table, int tickets, double dueInAMinute) {
        for (int i = 0; i < tickets; i++) {
            Instant due = START.plusMillis((long) (i * MINUTE.toMillis() / dueInAMinute));
            var item = OpenTickets.item(OpenTickets.conversation(i), due);
            aws.dynamo().putItem(PutItemRequest.builder().tableName(table).item(item).build());
        }
    }

    private static void sweep(Handler handler) throws IOException {
        handler.handleRequest(
                new ByteArrayInputStream(SCHEDULE), new ByteArrayOutputStream(), new Quiet("sla"));
    }
}
