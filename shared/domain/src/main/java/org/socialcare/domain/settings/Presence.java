package org.socialcare.domain.settings;

import java.time.Instant;

/**
 * Whether an agent is there.
 *
 * @param since when the status was chosen
 * @param seenAt the last sign of life of the agent's desk
 */
public record Presence(String agent, Status status, Instant since, Instant seenAt) {
    /** What the agent chose. */
    public enum Status {
        ONLINE,
        AWAY,
        OFFLINE
    }
}
