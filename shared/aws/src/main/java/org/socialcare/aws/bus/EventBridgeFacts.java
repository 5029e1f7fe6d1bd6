package org.socialcare.aws.bus;

import org.socialcare.wire.facts.Fact;

import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Publishes facts on the bus, in as few calls as EventBridge allows. */
public final class EventBridgeFacts {
    /** Who says so, on the bus. */
    public static final String SOURCE = "socialcare";

    private static final int MOST = 10;
    private static final int LARGEST = 256 * 1024;

    private final EventBridgeClient bus;
    private final String busName;

    public EventBridgeFacts(EventBridgeClient bus, String busName) {
        this.bus = bus;
        this.busName = busName;
    }

    /**
     * Publishes all of them.
     *
     * @return the places in the list of those that the bus did not take, in order; empty when all
     *     are published
     */
    public List<Integer> publish(List<Fact> facts) {
        List<Integer> failed = new ArrayList<>();
        int from = 0;
        while (from < facts.size()) {
            int to = endOfCall(facts, from);
            publish(facts, from, to, failed);
            from = to;
        }
        return failed;
    }

    /** A fact larger than a call goes alone, for the bus itself to refuse. */
    private static int endOfCall(List<Fact> facts, int from) {
        int to = from + 1;
        int size = size(facts.get(from));
        while (to < facts.size() && to - from < MOST) {
            size += size(facts.get(to));
            if (size > LARGEST) break;
            to++;
        }
        return to;
    }

    private void publish(List<Fact> facts, int from, int to, List<Integer> failed) {
        List<PutEventsRequestEntry> entries = new ArrayList<>();
        for (Fact fact : facts.subList(from, to)) {
            entries.add(
                    PutEventsRequestEntry.builder()
                            .eventBusName(busName)
                            .source(SOURCE)
                            .detailType(fact.type())
                            .detail(fact.text())
                            .build());
        }
        PutEventsResponse answer =
                bus.putEvents(PutEventsRequest.builder().entries(entries).build());
        if (answer.failedEntryCount() == null || answer.failedEntryCount() == 0) return;
        for (int i = 0; i < answer.entries().size(); i++) {
            if (answer.entries().get(i).errorCode() != null) {
                failed.add(from + i);
            }
        }
    }

    private static int size(Fact fact) {
        return SOURCE.length()
                + fact.type().length()
                + fact.text().getBytes(StandardCharsets.UTF_8).length;
    }
}
