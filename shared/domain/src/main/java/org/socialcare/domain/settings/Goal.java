package org.socialcare.domain.settings;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an agent or a team is to reach in a month.
 *
 * @param name in the brand's own words
 * @param unit of the target, such as {@code %} or {@code min}; empty for a plain number
 * @param measure the figure that says whether it was reached; absent where only people can judge
 */
public record Goal(String name, BigDecimal target, String unit, Optional<Measure> measure) {
    /** One that only people can judge. */
    public Goal(String name, BigDecimal target, String unit) {
        this(name, target, unit, Optional.empty());
    }

    /**
     * How a goal is measured.
     *
     * @param metric an id of the registry
     */
    public record Measure(String metric, Reading reading, Bound bound) {}

    /** Which number of a metric is read. */
    public enum Reading {
        /** What is drawn of it: of a time, the median. */
        VALUE,
        /** What nine of ten took no longer than. */
        P90,
        /** The median in the brand's opening hours. */
        BUSINESS,
        /** What nine of ten took no longer than, in the brand's opening hours. */
        BUSINESS_P90,
        /** The part that kept its promise. */
        IN_TARGET
    }

    /** On which side of the target the figure is to be; the target itself is reached. */
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }
}
