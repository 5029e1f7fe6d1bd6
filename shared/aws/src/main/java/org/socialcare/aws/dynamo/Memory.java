package org.socialcare.aws.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * What a warm function has read lately. Holds a bounded number of answers, so that strangers asking
 * for what does not exist cannot fill it. A function handles one event at a time: not thread-safe.
 */
final class Memory<K, V> {
    private static final int MOST = 500;

    private final Duration fresh;
    private final InstantSource clock;
    private final SequencedMap<K, Known<V>> known = new LinkedHashMap<>();

    Memory(Duration fresh, InstantSource clock) {
        this.fresh = fresh;
        this.clock = clock;
    }

    private record Known<V>(V value, Instant until) {}

    V get(K key, Function<K, V> read) {
        Instant now = clock.instant();
        Known<V> kept = known.get(key);
        if (kept != null && now.isBefore(kept.until())) return kept.value();
        V value = read.apply(key);
        known.remove(key);
        if (known.size() >= MOST) {
            known.pollFirstEntry();
        }
        known.put(key, new Known<>(value, now.plus(fresh)));
        return value;
    }
}
