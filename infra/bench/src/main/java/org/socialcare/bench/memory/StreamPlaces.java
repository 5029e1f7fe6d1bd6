package org.socialcare.bench.memory;

import org.socialcare.simulation.dynamo.MemoryDynamo;
import org.socialcare.simulation.dynamo.StreamLog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far a stream has been read, shard by shard. */
final class StreamPlaces {
    private static final int MOST = 1_000;

    private final Map<Integer, Integer> places = new HashMap<>();

    /** What came since. */
    List<StreamLog.Changed> next(MemoryDynamo dynamo, String table) {
        StreamLog log = dynamo.stream(table);
        List<StreamLog.Changed> records = new ArrayList<>();
        for (int shard = 0; shard < log.shards(); shard++) {
            var read = log.read(shard, places.getOrDefault(shard, 0), MOST);
            places.merge(shard, read.size(), Integer::sum);
            records.addAll(read);
        }
        return records;
    }
}
