package org.socialcare.simulation.dynamo;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The items in one order, by partition. An index may learn of a change some time later. */
final class Listing {
    private final Order order;
    private final Map<String, NavigableMap<Place, Stored>> partitions = new HashMap<>();
    private final Deque<Late> late = new ArrayDeque<>();

    Listing(Order order) {
        this.order = order;
    }

    private record Late(Instant at, Runnable change) {}

    Order order() {
        return order;
    }

    NavigableMap<Place, Stored> partition(String key, Instant now) {
        catchUp(now);
        var found = partitions.get(key);
        return found == null ? Collections.emptyNavigableMap() : found;
    }

    /** Takes the change over now, or at a later instant; changes keep their order. */
    void changed(Stored before, Stored after, Order table, Instant now, Instant visible) {
        catchUp(now);
        Runnable change = () -> change(before, after, table);
        if (late.isEmpty() && !visible.isAfter(now)) {
            change.run();
        } else {
            late.add(new Late(visible, change));
        }
    }

    private void catchUp(Instant now) {
        while (!late.isEmpty() && !late.getFirst().at().isAfter(now)) {
            late.removeFirst().change().run();
        }
    }

    private void change(Stored before, Stored after, Order table) {
        @Nullable Place old = listed(before) ? order.placeOf(before.item(), table) : null;
        if (old != null) {
            String partition = order.partitionOf(before.item());
            var rest = partitions.get(partition);
            if (rest != null) {
                rest.remove(old);
                if (rest.isEmpty()) partitions.remove(partition);
            }
        }
        if (listed(after)) {
            partitions
                    .computeIfAbsent(order.partitionOf(after.item()), _ -> new TreeMap<>())
                    .put(order.placeOf(after.item(), table), order.kept(after, table));
        }
    }

    private boolean listed(Stored stored) {
        return stored.exists() && order.lists(stored.item());
    }

    Iterable<NavigableMap<Place, Stored>> all() {
        return partitions.values();
    }
}
