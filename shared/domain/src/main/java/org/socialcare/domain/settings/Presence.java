package org.socialcare.domain.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an agent is there.
 *
 * @param status what the agent chose last
 * @param reason of a break, a code or the agent's own words; else empty
 * @param since when the status was chosen
 * @param seenAt the last sign of life of the agent's desk, noted at most once a minute
 * @param lead whether the agent signed in as a lead, or as somebody above
 * @param silentSince when the desk's signs of life stopped, once that is on record; absent while
 *     they come
 */
public record Presence(
        String agent,
        Status status,
        String reason,
        Instant since,
        Instant seenAt,
        boolean lead,
        Optional<Instant> silentSince) {
    /** A desk that gives no sign of life for longer than this counts as left alone. */
    public static final Duration GRACE = Duration.ofMinutes(5);

    /** Of somebody whose desk is heard. */
    public Presence(String agent, Status status, Instant since, Instant seenAt, boolean lead) {
        this(agent, status, "", since, seenAt, lead, Optional.empty());
    }

    /** Of somebody who leads nobody. */
    public Presence(String agent, Status status, Instant since, Instant seenAt) {
        this(agent, status, since, seenAt, false);
    }

    /** Whether the desk has been silent for longer than {@link #GRACE}. */
    public boolean isSilent(Instant now) {
        return now.isAfter(seenAt.plus(GRACE));
    }

    /** How it counts: who chose to be there and is not heard any more is away. */
    public Status effective(Instant now) {
        return status != Status.OFFLINE && isSilent(now) ? Status.AWAY : status;
    }

    /** What an agent can choose. */
    public enum Status {
        ONLINE,
        /** Keeps what is at hand and takes nothing. */
        BUSY,
        /** Keeps what is at hand and takes only what somebody had before. */
        TRANSFERS_ONLY,
        /** Back soon, with a reason. */
        BREAK,
        AWAY,
        OFFLINE
    }
}
