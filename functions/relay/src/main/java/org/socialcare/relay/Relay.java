package org.socialcare.relay;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;

import org.socialcare.aws.dynamo.StreamItems;
import org.socialcare.aws.telling.Log;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.facts.FactJson;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Publishes every entry at least once. The stream stops at the first that the bus did not take and
 * brings it, and what follows, again: readers tell repetitions by the fact's id.
 */
final class Relay {
    private final Function<List<Fact>, List<Integer>> bus;

    /**
     * @param bus publishes facts and returns the places of those it did not take
     */
    Relay(Function<List<Fact>, List<Integer>> bus) {
        this.bus = bus;
    }

    OptionalInt publish(List<DynamodbStreamRecord> records, Log log) {
        var facts = new ArrayList<Fact>();
        var places = new ArrayList<Integer>();
        var unreadable = OptionalInt.empty();
        for (int i = 0; i < records.size() && unreadable.isEmpty(); i++) {
            try {
                var entry = StreamItems.written(records.get(i));
                if (entry.isPresent()) {
                    facts.add(FactJson.of(entry.get()));
                    places.add(i);
                }
            } catch (RuntimeException notAnEntry) {
                // what came before it goes out first; it is then alone in front and set aside
                log.trouble("entry.unreadable", notAnEntry, _ -> {});
                unreadable = OptionalInt.of(i);
            }
        }
        var refused = facts.isEmpty() ? List.<Integer>of() : bus.apply(facts);
        if (refused.isEmpty()) {
            return unreadable;
        }
        log.note("facts.refused", fields -> fields.put("count", refused.size()));
        return OptionalInt.of(places.get(refused.getFirst()));
    }
}
