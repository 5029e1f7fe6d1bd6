package org.socialcare.domain.conversation;

import java.time.Instant;

/**
 * A time in which a clock did not run.
 *
 * @param until not included
 */
public record Pause(Reason reason, Instant from, Instant until) {
    /** Who was waited for. */
    public enum Reason {
        CUSTOMER,
        THIRD_PARTY
    }
}
