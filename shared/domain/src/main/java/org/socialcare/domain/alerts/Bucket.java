package org.socialcare.domain.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The messages of five minutes.
 *
 * @param start a whole multiple of five minutes
 */
public record Bucket(Instant start, int messages, int negative) {
    /** How much time a bucket covers. */
    public static final Duration LENGTH = Duration.ofMinutes(5);

    public Bucket {
        if (negative < 0 || negative > messages) {
            throw new IllegalArgumentException(
                    "of " + messages + " messages " + negative + " cannot be negative");
        }
    }

    /** The beginning of the bucket that an instant falls into. */
    public static Instant startOf(Instant at) {
        long seconds = at.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, LENGTH.toSeconds()));
    }

    /** Counts each message once however often it is listed; earliest bucket first. */
    public static List<Bucket> of(Collection<Observation> observations) {
        Map<String, Observation> distinct =
                observations.stream()
                        .collect(
                                Collectors.toMap(
                                        Observation::id, Function.identity(), (one, _) -> one));
        Map<Instant, List<Observation>> grouped =
                distinct.values().stream()
                        .collect(
                                Collectors.groupingBy(
                                        o -> startOf(o.at()), TreeMap::new, Collectors.toList()));
        List<Bucket> buckets = new ArrayList<>();
        grouped.forEach(
                (start, all) -> {
                    int negative = (int) all.stream().filter(Observation::negative).count();
                    buckets.add(new Bucket(start, all.size(), negative));
                });
        return buckets;
    }
}
