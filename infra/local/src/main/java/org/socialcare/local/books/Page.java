package org.socialcare.local.books;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.aws.Json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The books of one channel and day. An arrival is received once and settled once, whatever is
 * redelivered: the first verdict about a receipt stays. What was settled was received, also where
 * intake ended before it could say so. Not for concurrent use.
 */
final class Page {
    private static final String RECEIVED = "received";
    private static final List<String> SETTLED =
            List.of("stored", "duplicate", "refused", "quarantined");

    private record Settled(String verdict, long count) {}

    private final Map<String, Long> received = new HashMap<>();
    private final Map<String, Settled> settled = new HashMap<>();

    /** Whether the verdict is one of the books' and says something new. */
    boolean enter(String receipt, String verdict, long count) {
        if (verdict.equals(RECEIVED)) {
            return received.putIfAbsent(receipt, count) == null;
        }
        return SETTLED.contains(verdict)
                && settled.putIfAbsent(receipt, new Settled(verdict, count)) == null;
    }

    ObjectNode totals() {
        Map<String, Long> arrived = new HashMap<>(received);
        settled.forEach((receipt, verdict) -> arrived.putIfAbsent(receipt, verdict.count()));
        long in = arrived.values().stream().mapToLong(Long::longValue).sum();
        ObjectNode totals = Json.object().put(RECEIVED, in);
        long out = 0;
        for (String verdict : SETTLED) {
            long count =
                    settled.values().stream()
                            .filter(each -> each.verdict().equals(verdict))
                            .mapToLong(Settled::count)
                            .sum();
            totals.put(verdict, count);
            out += count;
        }
        return totals.put("balanced", in == out);
    }
}
