package org.socialcare.domain.reports;

import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.settings.Goal;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far somebody has come with a goal that a figure measures.
 *
 * @param of agent or team
 * @param whose the agent's or the team's id
 * @param goal as it was set when this was computed
 * @param reached in the goal's unit; absent where there was nothing to measure
 * @param before the same in the period before
 * @param count how many rows the figure is made of
 */
public record Standing(
        Dimension of,
        String whose,
        Goal goal,
        Optional<BigDecimal> reached,
        Optional<BigDecimal> before,
        long count,
        Verdict verdict) {
    /** What came of a goal. */
    public enum Verdict {
        MET,
        MISSED,
        /** A number to be collected in a month that is not over. */
        UNDERWAY,
        /** Nothing happened that could be measured. */
        NOTHING
    }
}
