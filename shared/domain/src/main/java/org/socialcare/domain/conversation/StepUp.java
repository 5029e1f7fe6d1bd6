package org.socialcare.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * A ticket was passed on and has not been handed back: what has to be known of it without reading
 * the timeline.
 *
 * @param entry the escalation's; the id of the words to the customer is made of it
 * @param by who passed it on, and goes on seeing it
 * @param from whose it was before; absent where nobody had it
 */
public record StepUp(
        String entry,
        String by,
        Instant at,
        Escalation.Reason reason,
        Optional<String> from,
        String fromTeam,
        Telling telling) {
    /** Whether the customer knows. */
    public enum Telling {
        /** Nobody wanted to tell them anything. */
        NOTHING,
        /** The words are on record, and nobody has said them yet. */
        DUE,
        /** They are on their way, or wait for a second person. */
        DONE,
        /** They could not be said when it happened. */
        HINDERED
    }

    /** To whom it goes back. */
    String owner() {
        return from.orElse(by);
    }

    boolean isFollowedBy(String agent) {
        return by.equals(agent) || from.equals(Optional.of(agent));
    }

    StepUp told() {
        return new StepUp(entry, by, at, reason, from, fromTeam, Telling.DONE);
    }
}
