package org.socialcare.relay;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;

import org.socialcare.aws.dynamo.PostStream;
import org.socialcare.aws.dynamo.StreamItems;
import org.socialcare.aws.telling.Log;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.facts.FactJson;
import org.socialcare.wire.facts.FactsTogether;
import org.socialcare.wire.facts.PostFactJson;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Publishes every entry, and what becomes of posts, at least once. The stream stops at the first
 * that the bus did not take and brings it, and what follows, again: readers tell repetitions by the
 * fact's id.
 */
final class Relay {
    private final Function<List<Fact>, List<Integer>> bus;

    /**
     * @param bus publishes facts and returns the places of those it did not take
     */
    Relay(Function<List<Fact>, List<Integer>> bus) {
        this.bus = bus;
    }

    /** A fact and the place of its record in the batch. */
    private record Placed(Fact fact, int place) {}

    OptionalInt publish(List<DynamodbStreamRecord> records, Log log) {
        var facts = new ArrayList<Placed>();
        var unreadable = OptionalInt.empty();
        for (int i = 0; i < records.size() && unreadable.isEmpty(); i++) {
            try {
                for (Fact fact : facts(records.get(i))) {
                    facts.add(new Placed(fact, i));
                }
            } catch (RuntimeException unread) {
                // what came before it goes out first; it is then alone in front and set aside
                log.trouble("entry.unreadable", unread, _ -> {});
                unreadable = OptionalInt.of(i);
            }
        }
        var events = events(facts);
        var refused =
                events.isEmpty()
                        ? List.<Integer>of()
                        : bus.apply(events.stream().map(Placed::fact).toList());
        if (refused.isEmpty()) {
            return unreadable;
        }
        log.note("facts.refused", fields -> fields.put("count", refused.size()));
        return refused.stream().mapToInt(each -> events.get(each).place()).min();
    }

    /** Of one table or the other: what has neither an entry nor a post tells nothing. */
    private static List<Fact> facts(DynamodbStreamRecord changed) {
        List<Fact> facts = new ArrayList<>();
        StreamItems.written(changed).map(FactJson::of).ifPresent(facts::add);
        PostStream.news(changed).stream().map(PostFactJson::of).forEach(facts::add);
        return facts;
    }

    /** Facts that make nobody act follow the others of their batch, as few events. */
    private static List<Placed> events(List<Placed> facts) {
        var events = new ArrayList<Placed>();
        var calm = new ArrayList<Placed>();
        for (var each : facts) {
            (FactsTogether.isCalm(each.fact()) ? calm : events).add(each);
        }
        int from = 0;
        int size = 0;
        for (int i = 0; i < calm.size(); i++) {
            int more = FactsTogether.size(calm.get(i).fact());
            if (i > from && size + more > FactsTogether.LARGEST) {
                events.add(together(calm.subList(from, i)));
                from = i;
                size = 0;
            }
            size += more;
        }
        if (from < calm.size()) {
            events.add(together(calm.subList(from, calm.size())));
        }
        return events;
    }

    private static Placed together(List<Placed> calm) {
        var facts = calm.stream().map(Placed::fact).toList();
        return new Placed(FactsTogether.of(facts), calm.getFirst().place());
    }
}
