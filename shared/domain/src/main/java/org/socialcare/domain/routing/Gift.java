package org.socialcare.domain.routing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That an agent was given a ticket of a team with a limit.
 *
 * @param at a full second, at or after the instant at which it was given
 */
public record Gift(String team, String agent, Instant at) {
    /** Rounded up, so that no window is taken for free too early. */
    static Gift by(String team, String agent, Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        return new Gift(team, agent, second.equals(at) ? at : second.plusSeconds(1));
    }
}
