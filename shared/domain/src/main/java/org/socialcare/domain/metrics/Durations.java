package org.socialcare.domain.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long something took, over all that were finished. A mean alone is spoiled by one night.
 *
 * @param median of an even number the mean of the middle two
 * @param p90 nine out of ten took no longer; the nearest rank, so always one that occurred
 */
public record Durations(int count, Duration mean, Duration median, Duration p90) {
    /** Absent when there are none. */
    public static Optional<Durations> of(List<Duration> durations) {
        if (durations.isEmpty()) return Optional.empty();
        List<Duration> sorted = durations.stream().sorted().toList();
        int count = sorted.size();
        Duration sum = sorted.stream().reduce(Duration.ZERO, Duration::plus);
        Duration middle = sorted.get((count - 1) / 2).plus(sorted.get(count / 2));
        int rank = (9 * count + 9) / 10;
        return Optional.of(
                new Durations(
                        count, sum.dividedBy(count), middle.dividedBy(2), sorted.get(rank - 1)));
    }
}
