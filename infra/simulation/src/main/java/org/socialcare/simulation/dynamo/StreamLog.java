package org.socialcare.simulation.dynamo;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table's stream: every change in order, in shards that each keep an item's changes together. */
public final class StreamLog {
    private static final int SHARDS = 2;

    private final List<List<Changed>> shards = new ArrayList<>();
    private long sequence;

    StreamLog() {
        for (int i = 0; i < SHARDS; i++) {
            shards.add(new ArrayList<>());
        }
    }

    /**
     * One change.
     *
     * @param name INSERT, MODIFY or REMOVE
     * @param image the item as it is now; empty if it was removed
     */
    public record Changed(
            long sequence,
            String name,
            Instant at,
            Map<String, AttributeValue> keys,
            Map<String, AttributeValue> image) {}

    public int shards() {
        return SHARDS;
    }

    /** What a shard holds from a place on, at most so many. */
    public List<Changed> read(int shard, int from, int most) {
        List<Changed> records = shards.get(shard);
        return List.copyOf(
                records.subList(
                        Math.min(from, records.size()), Math.min(from + most, records.size())));
    }

    void add(
            String partition,
            String name,
            Instant at,
            Map<String, AttributeValue> keys,
            Map<String, AttributeValue> image) {
        sequence++;
        shards.get(Math.floorMod(partition.hashCode(), SHARDS))
                .add(new Changed(sequence, name, at, keys, image));
    }
}
