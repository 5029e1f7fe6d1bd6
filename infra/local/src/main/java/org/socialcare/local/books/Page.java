package org.socialcare.local.books;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.aws.Json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The books of one channel and day. An arrival is received once and settled once, whatever is
 * redelivered: the first verdict about a receipt stays. What was settled was received, also where
 * intake ended before it could say so. Not for concurrent use.
 */
final class Page {
    private static final String RECEIVED = "received";
    private static final List<String> SETTLED =
            List.of("stored", "duplicate", "refused", "quarantined");

    private final Set<String> received = new HashSet<>();
    private final Map<String, String> settled = new HashMap<>();

    /** Whether the verdict is one of the books' and says something new. */
    boolean enter(String receipt, String verdict) {
        if (verdict.equals(RECEIVED)) {
            return received.add(receipt);
        }
        return SETTLED.contains(verdict) && settled.putIfAbsent(receipt, verdict) == null;
    }

    ObjectNode totals() {
        Set<String> arrived = new HashSet<>(received);
        arrived.addAll(settled.keySet());
        ObjectNode totals = Json.object().put(RECEIVED, arrived.size());
        for (String verdict : SETTLED) {
            totals.put(verdict, settled.values().stream().filter(verdict::equals).count());
        }
        return totals.put("balanced", arrived.size() == settled.size());
    }
}
