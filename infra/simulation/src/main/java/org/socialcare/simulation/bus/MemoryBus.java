package org.socialcare.simulation.bus;

import org.socialcare.simulation.gate.Call;
import org.socialcare.simulation.gate.Gate;
import org.socialcare.simulation.gate.Watcher;
import org.socialcare.simulation.queue.MemoryQueues;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** EventBridge in memory, with one bus. */
public final class MemoryBus implements EventBridgeClient {
    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 256 * 1024;

    private final String name;
    private final Rules rules;
    private final MemoryQueues queues;
    private final InstantSource clock;
    private final Gate gate;
    private final Watcher watcher;
    private final Carriage carriage;
    private final List<String> published = new ArrayList<>();
    private final PriorityQueue<Delivery> underWay =
            new PriorityQueue<>(Comparator.comparing(Delivery::at));
    private long lastEvent;

    /**
     * @param queues what stands behind the rules
     */
    public MemoryBus(
            String name,
            Rules rules,
            MemoryQueues queues,
            InstantSource clock,
            Gate gate,
            Watcher watcher,
            Carriage carriage) {
        this.name = name;
        this.rules = rules;
        this.queues = queues;
        this.clock = clock;
        this.gate = gate;
        this.watcher = watcher;
        this.carriage = carriage;
    }

    @Override
    public PutEventsResponse putEvents(PutEventsRequest request) {
        Call call = new Call("events", "PutEvents", request);
        return gate.pass(
                call,
                () -> {
                    try {
                        return put(call, request);
                    } finally {
                        watcher.called(call, List.of());
                    }
                });
    }

    private synchronized PutEventsResponse put(Call call, PutEventsRequest request) {
        if (request.entries().isEmpty() || request.entries().size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(request.entries().size() + " entries in one call");
        }
        List<PutEventsResultEntry> results = new ArrayList<>();
        int failed = 0;
        for (int i = 0; i < request.entries().size(); i++) {
            Optional<String> refusal =
                    gate.refuses(call, i)
                            ? Optional.of("InternalFailure")
                            : put(request.entries().get(i));
            failed += refusal.isPresent() ? 1 : 0;
            results.add(
                    refusal.map(code -> PutEventsResultEntry.builder().errorCode(code).build())
                            .orElseGet(
                                    () ->
                                            PutEventsResultEntry.builder()
                                                    .eventId("event-" + lastEvent)
                                                    .build()));
        }
        deliver();
        return PutEventsResponse.builder().failedEntryCount(failed).entries(results).build();
    }

    /** Why the entry is not taken; empty if it is. */
    private Optional<String> put(PutEventsRequestEntry entry) {
        if (!name.equals(entry.eventBusName())) return Optional.of("ResourceNotFoundException");
        int bytes =
                entry.source().length()
                        + entry.detailType().length()
                        + entry.detail().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) return Optional.of("InvalidArgument");
        Json detail = JsonReader.read(entry.detail());
        lastEvent++;
        String event = envelope(entry);
        published.add(event);
        for (Rules.Target target : rules.of(event)) {
            String group = target.group().map(path -> group(path, detail)).orElse("");
            for (Duration delay : carriage.delays(target.rule())) {
                underWay.add(
                        new Delivery(clock.instant().plus(delay), target.queue(), group, event));
            }
        }
        return Optional.empty();
    }

    private String envelope(PutEventsRequestEntry entry) {
        Json.Obj around =
                Json.object()
                        .put("version", "0")
                        .put("id", "event-" + lastEvent)
                        .put("detail-type", entry.detailType())
                        .put("source", entry.source())
                        .put("account", "000000000000")
                        .put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                        .put("region", "us-east-1")
                        .put("resources", List.of())
                        .build();
        String text = JsonWriter.write(around);
        return text.substring(0, text.length() - 1) + ",\"detail\":" + entry.detail() + "}";
    }

    /** A literal, or the text at a path such as {@code $.detail.conversation}. */
    private static String group(String path, Json detail) {
        if (!path.startsWith("$.detail.")) return path;
        return detail.text(path.substring("$.detail.".length()))
                .orElseThrow(() -> new IllegalArgumentException("no text at " + path));
    }

    /** Brings what is due to its queues. */
    public synchronized void deliver() {
        Instant now = clock.instant();
        while (!underWay.isEmpty() && !underWay.peek().at().isAfter(now)) {
            Delivery delivery = underWay.poll();
            queues.post(delivery.queue(), delivery.event(), delivery.group());
        }
    }

    /** When the next delivery is due; empty when nothing is under way. */
    public synchronized Optional<Instant> nextDelivery() {
        return Optional.ofNullable(underWay.peek()).map(Delivery::at);
    }

    /** Every event the bus has taken, in order. */
    public synchronized List<String> published() {
        return List.copyOf(published);
    }

    /** Forgets the events it has taken, so that a long run does not keep them. */
    public synchronized void forget() {
        published.clear();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is held but memory.
    }
}
