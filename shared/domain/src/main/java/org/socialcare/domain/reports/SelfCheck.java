package org.socialcare.domain.reports;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What came of computing the same figures a second time from the timeline itself.
 *
 * @param conversations how many timelines were read
 */
public record SelfCheck(Verdict verdict, int conversations, List<Difference> differences) {
    /** Nobody looked: only finished days are checked. */
    public static final SelfCheck NONE = new SelfCheck(Verdict.NONE, 0, List.of());

    public SelfCheck {
        differences = List.copyOf(differences);
    }

    /** Whether both ways came to the same. */
    public enum Verdict {
        NONE,
        EQUAL,
        DIFFERENT
    }

    /**
     * A figure that the timeline does not bear out.
     *
     * @param what which part of the metric, such as {@code count}, {@code value} or {@code p90}
     * @param group the keys of the group it belongs to; empty for the total
     */
    public record Difference(
            String metric,
            String what,
            List<String> group,
            OptionalDouble report,
            OptionalDouble timeline) {
        public Difference {
            group = List.copyOf(group);
        }
    }
}
