package org.socialcare.local.demo;

import org.socialcare.domain.settings.Goal;
import org.socialcare.domain.settings.Goal.Bound;
import org.socialcare.domain.settings.Goal.Measure;
import org.socialcare.domain.settings.Goal.Reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the shop's people are to reach in a month. */
final class DemoGoals {
    /** Of every team. */
    static final List<Goal> TEAM =
            List.of(
                    goal(
                            "守时 · on time",
                            "sla_compliance",
                            Reading.VALUE,
                            Bound.AT_LEAST,
                            "90",
                            "%"),
                    goal("快 · quick", "reply_time", Reading.P90, Bound.AT_MOST, "15", "min"));

    /** Of everybody who answers. */
    static final List<Goal> AGENT =
            List.of(goal("完成 · done", "closed_unique", Reading.VALUE, Bound.AT_LEAST, "40", ""));

    private DemoGoals() {}

    private static Goal goal(
            String name, String metric, Reading reading, Bound bound, String target, String unit) {
        var measure = new Measure(metric, reading, bound);
        return new Goal(name, new BigDecimal(target), unit, Optional.of(measure));
    }
}
