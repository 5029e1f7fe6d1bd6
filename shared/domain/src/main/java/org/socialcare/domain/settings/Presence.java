package org.socialcare.domain.settings;

import java.time.Instant;

/**
 * Whether an agent is there.
 *
 * @param since when the status was chosen
 * @param seenAt the last sign of life of the agent's desk
 * @param lead whether the agent signed in as a lead, or as somebody above
 */
public record Presence(String agent, Status status, Instant since, Instant seenAt, boolean lead) {
    /** Of somebody who leads nobody. */
    public Presence(String agent, Status status, Instant since, Instant seenAt) {
        this(agent, status, since, seenAt, false);
    }

    /** What the agent chose. */
    public enum Status {
        ONLINE,
        AWAY,
        OFFLINE
    }
}
