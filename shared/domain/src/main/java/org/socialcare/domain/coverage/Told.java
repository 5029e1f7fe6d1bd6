package org.socialcare.domain.coverage;

import java.time.Instant;

/**
 * A gap that people were told of.
 *
 * @param scope its name, see {@link Scope#name}
 * @param to not included
 */
public record Told(String scope, Instant from, Instant to) {
    /** What is to be remembered of a gap. */
    public static Told of(Gap gap) {
        return new Told(gap.scope().name(), gap.from(), gap.to());
    }

    /** A gap that is now seen a little longer or shorter is still the same. */
    boolean covers(Gap gap) {
        return scope.equals(gap.scope().name()) && gap.isMostlyWithin(from, to);
    }
}
