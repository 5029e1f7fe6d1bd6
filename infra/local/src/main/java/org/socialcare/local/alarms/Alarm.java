package org.socialcare.local.alarms;

import org.socialcare.local.template.AlarmSpec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/** One alarm with its latest data points. Missing data is as good as data below the threshold. */
final class Alarm {
    private final AlarmSpec spec;
    private final Deque<Boolean> latest = new ArrayDeque<>();
    private boolean known;

    Alarm(AlarmSpec spec) {
        this.spec = spec;
    }

    AlarmSpec spec() {
        return spec;
    }

    /** Takes the next data point; true if the alarm changed its state by it. */
    boolean take(OptionalDouble point) {
        boolean before = rings();
        known |= point.isPresent();
        latest.addLast(point.isPresent() && point.getAsDouble() > spec.threshold());
        while (latest.size() > spec.evaluated()) {
            latest.removeFirst();
        }
        return before != rings();
    }

    boolean rings() {
        return latest.stream().filter(Boolean::booleanValue).count() >= spec.breaching();
    }

    /** Whether anything it watches was ever measured. */
    boolean isKnown() {
        return known;
    }
}
