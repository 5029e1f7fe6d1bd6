package org.socialcare.domain.alerts.surge;

import org.socialcare.domain.alerts.Level;

import java.util.Optional;

/**
 * The sum over one period beside what is usual for it.
 *
 * @param sum divided by the factor, like all that is remembered
 * @param expected what is usual at this hour
 * @param peak the usual peak of a day and one more, adjusted to the hour. The one more keeps a
 *     series of hardly any messages from being judged by one or two
 * @param factor how many times more is expected today
 */
record Reading(
        SurgeRule rule, int windows, double sum, double expected, double peak, double factor) {
    Optional<Level> level() {
        Optional<Level> reached = Optional.empty();
        for (Level level : Level.values()) {
            if (sum >= threshold(level)) reached = Optional.of(level);
        }
        return reached;
    }

    double score() {
        return sum / (sum + threshold(Level.WARNING));
    }

    Judgement judgement(Optional<Level> raised) {
        return new Judgement(
                raised,
                score(),
                factor * expected,
                factor * threshold(Level.WARNING),
                Windows.LENGTH.multipliedBy(windows),
                Math.round(factor * sum));
    }

    private double threshold(Level level) {
        double times = rule.times(level);
        return Math.max(rule.minimum() * times / rule.warning(), times * peak - 1);
    }
}
