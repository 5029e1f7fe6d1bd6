package org.socialcare.simulation.burst;

import org.socialcare.simulation.gate.Call;
import org.socialcare.simulation.gate.Watcher;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts who has how much at every instant, and every item that is written or read for it. */
final class Tally implements Watcher {
    private static final String AGENT = "AGENT#";

    private final Map<String, Integer> loads = new TreeMap<>();
    private final Map<String, Integer> most = new TreeMap<>();
    private final Map<String, Integer> given = new TreeMap<>();
    private boolean counting;
    private int writes;
    private int refused;
    private int queries;
    private int reads;

    /** The world stands: what happens from now on is routing's. */
    synchronized void begin() {
        counting = true;
    }

    @Override
    public synchronized void called(Call call, List<Seen> seen) {
        if (!counting) return;
        switch (call.operation()) {
            case "Query" -> {
                queries++;
                reads += seen.size();
            }
            case "GetItem", "BatchGetItem" -> reads += seen.size();
            case "PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems" ->
                    seen.forEach(this::written);
            default -> {
                // queues
            }
        }
    }

    private void written(Seen seen) {
        writes++;
        if (seen.before().equals(seen.after())) refused++;
        String before = owner(seen.before());
        String after = owner(seen.after());
        if (before.equals(after)) return;
        if (before.startsWith(AGENT)) loads.merge(before, -1, Integer::sum);
        if (!after.startsWith(AGENT)) return;
        most.merge(after, loads.merge(after, 1, Integer::sum), Math::max);
        given.merge(text(seen.after(), "pk"), 1, Integer::sum);
    }

    private static String owner(Map<String, AttributeValue> item) {
        return text(item, "own");
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }

    synchronized int assigned() {
        return given.size();
    }

    /** How often each ticket was given to anybody. */
    synchronized List<Integer> times() {
        return List.copyOf(given.values());
    }

    /** What each agent has at the end. */
    synchronized List<Integer> loads() {
        return List.copyOf(loads.values());
    }

    /** The most that any agent ever had. */
    synchronized int most() {
        return most.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Items written or refused, for each ticket that was given. */
    synchronized double writesEach() {
        return (double) writes / given.size();
    }

    synchronized List<String> told() {
        List<String> lines = new ArrayList<>();
        lines.add(given.size() + " given, the most at any instant " + most());
        lines.add(writes + " items written for it, " + refused + " of them refused");
        lines.add(queries + " queries, " + reads + " items read");
        return lines;
    }
}
