package org.socialcare.domain.settings;

import org.socialcare.domain.alerts.Level;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Who is told next, and when, as long as nobody has taken an alert on.
 *
 * @param steps in the order of their times
 */
public record Ladder(String id, List<Step> steps) {
    /**
     * One rung.
     *
     * @param after how long after the alert was raised
     * @param minimum milder alerts leave this rung out
     * @param targets ids of notice targets; empty means all
     */
    public record Step(Duration after, Level minimum, Set<String> targets) {
        public Step {
            targets = Set.copyOf(targets);
            if (after.isNegative() || after.isZero()) {
                throw new IllegalArgumentException("a step comes after the alert, not " + after);
            }
        }
    }

    public Ladder {
        steps = steps.stream().sorted(Comparator.comparing(Step::after)).toList();
    }
}
