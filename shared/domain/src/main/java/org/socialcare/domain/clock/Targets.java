package org.socialcare.domain.clock;

import java.time.Duration;

/**
 * What a policy promises, each in business or calendar time.
 *
 * @param update how long at most the customer hears nothing; without any time where nothing is
 *     promised
 */
public record Targets(Target firstResponse, Target nextResponse, Target resolution, Target update) {
    private static final Target NOTHING = new Target(Duration.ZERO, true);

    /** Without a word in between. */
    public Targets(Target firstResponse, Target nextResponse, Target resolution) {
        this(firstResponse, nextResponse, resolution, NOTHING);
    }

    /** The one that such a clock measures; without any time where policies have none for it. */
    public Target of(ClockKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> firstResponse;
            case NEXT_RESPONSE -> nextResponse;
            case RESOLUTION -> resolution;
            case UPDATE -> update;
            case PROMISE -> NOTHING;
        };
    }
}
