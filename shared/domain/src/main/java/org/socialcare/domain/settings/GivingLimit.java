package org.socialcare.domain.settings;

import java.time.Duration;

/**
 * How many tickets of a team one agent is given at most, so that work is spread evenly.
 *
 * @param most from 1 to {@link #MOST}
 * @param within any stretch of so long, of whole minutes up to a day
 */
public record GivingLimit(int most, Duration within) {
    /** Routing remembers so many of each agent, and all of a brand's in one item. */
    public static final int MOST = 200;

    public static final Duration LONGEST = Duration.ofDays(1);

    /**
     * @throws IllegalArgumentException if either is out of its bounds
     */
    public GivingLimit {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("must be from 1 to " + MOST + " tickets");
        }
        if (within.compareTo(Duration.ofMinutes(1)) < 0 || within.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("must be from 1 minute to a day");
        }
    }
}
