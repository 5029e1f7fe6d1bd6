package org.socialcare.domain.notices;

import java.time.Duration;

/** What became of one attempt to tell one target. */
public sealed interface Outcome {
    record Delivered() implements Outcome {}

    /**
     * Not now. It may have arrived nevertheless: an answer that got lost counts as this too, so a
     * target can be told twice, but never not at all.
     *
     * @param reason a stable code
     * @param atLeast how long the service wants to be left alone
     */
    record Later(String reason, Duration atLeast) implements Outcome {
        public Later(String reason) {
            this(reason, Duration.ZERO);
        }
    }

    /**
     * Not before somebody repairs the target.
     *
     * @param reason a stable code
     */
    record Broken(String reason) implements Outcome {}
}
