package org.socialcare.local.alarms;

import org.socialcare.local.template.AlarmSpec;

import java.util.Collection;
import java.util.OptionalDouble;

/** What can be measured at this machine. */
@FunctionalInterface
public interface Gauges {
    /**
     * What the metric comes to now, over the time since it was asked for last; empty where this
     * machine does not know the metric.
     */
    OptionalDouble read(AlarmSpec.Metric metric);

    /** The sum of those that are known; empty if none is. */
    default OptionalDouble sum(Collection<AlarmSpec.Metric> metrics) {
        double sum = 0;
        boolean any = false;
        for (AlarmSpec.Metric metric : metrics) {
            OptionalDouble one = read(metric);
            any |= one.isPresent();
            sum += one.orElse(0);
        }
        return any ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }
}
