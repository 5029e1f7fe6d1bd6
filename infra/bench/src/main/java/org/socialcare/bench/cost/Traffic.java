package org.socialcare.bench.cost;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts that explain a bill: calls and bytes by operation, batches, and what the bus delivered.
 */
final class Traffic {
    private final Map<String, Calls> calls = new TreeMap<>();
    private final Map<String, Batches> batches = new TreeMap<>();
    private final Map<String, Long> arrived = new TreeMap<>();
    private final Map<String, Long> sent = new TreeMap<>();

    /** Calls of one operation by one function. */
    record Calls(long calls, long sentBytes, long receivedBytes) {
        Calls plus(long sentMore, long receivedMore) {
            return new Calls(calls + 1, sentBytes + sentMore, receivedBytes + receivedMore);
        }
    }

    /** Invocations of one function, with every billed duration. */
    record Batches(long invocations, long records, List<Long> millis) {}

    synchronized void called(String function, String target, long sentBytes, long receivedBytes) {
        calls.merge(
                function + " " + target,
                new Calls(1, sentBytes, receivedBytes),
                (old, _) -> old.plus(sentBytes, receivedBytes));
    }

    synchronized void invoked(String function, JsonNode event, long bytes, long millis) {
        JsonNode records = event.path("Records");
        var before = batches.getOrDefault(function, new Batches(0, 0, new ArrayList<>()));
        before.millis().add(millis);
        batches.put(
                function,
                new Batches(
                        before.invocations() + 1,
                        before.records() + Math.max(1, records.size()),
                        before.millis()));
        for (JsonNode record : records) {
            if (record.path("attributes").path("ApproximateReceiveCount").asText().equals("1")) {
                arrived.merge(name(record.path("eventSourceARN").asText(), ':'), 1L, Long::sum);
            }
        }
    }

    /** A message sent to a queue by a function itself. */
    synchronized void sent(JsonNode request) {
        int messages = request.has("Entries") ? request.get("Entries").size() : 1;
        if (request.has("MessageBody") || request.has("Entries")) {
            sent.merge(name(request.path("QueueUrl").asText(), '/'), (long) messages, Long::sum);
        }
    }

    /** What the bus put into each queue: all that arrived there and nobody else had sent. */
    synchronized Map<String, Long> deliveries() {
        Map<String, Long> deliveries = new TreeMap<>();
        arrived.forEach(
                (queue, messages) -> {
                    long others = sent.getOrDefault(queue, 0L);
                    if (messages > others) {
                        deliveries.put(queue, messages - others);
                    }
                });
        return deliveries;
    }

    synchronized Map<String, Calls> calls() {
        return new TreeMap<>(calls);
    }

    synchronized Map<String, Batches> batches() {
        return new TreeMap<>(batches);
    }

    private static String name(String address, char before) {
        return address.substring(address.lastIndexOf(before) + 1);
    }
}
