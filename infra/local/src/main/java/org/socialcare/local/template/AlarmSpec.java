package org.socialcare.local.template;

import java.time.Duration;
import java.util.List;

/**
 * An alarm over the sum of some metrics.
 *
 * @param period over which one data point is taken
 * @param evaluated how many of the latest data points are looked at
 * @param breaching how many of them must be above the threshold
 */
public record AlarmSpec(
        String id,
        String description,
        List<Metric> metrics,
        Duration period,
        int evaluated,
        int breaching,
        double threshold) {
    public AlarmSpec {
        metrics = List.copyOf(metrics);
    }

    /**
     * One metric.
     *
     * @param namespace such as {@code AWS/Lambda}
     * @param dimension the value of its first dimension, such as a function's name
     */
    public record Metric(String namespace, String name, String dimension) {}
}
