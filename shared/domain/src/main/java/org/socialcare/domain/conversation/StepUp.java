package org.socialcare.domain.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A ticket was passed on and has not been handed back: what has to be known of it without reading
 * the timeline.
 *
 * @param entry the escalation's; the id of the words to the customer is made of it
 * @param by who passed it on, and goes on seeing it
 * @param from whose it was before; absent where nobody had it
 * @param up whether it went to a lead; else a department's queue has it, and so it counts where
 *     that was not kept yet
 */
public record StepUp(
        String entry,
        String by,
        Instant at,
        Escalation.Reason reason,
        Optional<String> from,
        String fromTeam,
        Telling telling,
        boolean up) {
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

    /** Those to whom it does not come back by itself. */
    public Set<String> passedOnBy() {
        return from.map(owner -> Set.copyOf(List.of(by, owner))).orElse(Set.of(by));
    }

    boolean isFollowedBy(String agent) {
        return by.equals(agent) || from.equals(Optional.of(agent));
    }

    StepUp told() {
        return new StepUp(entry, by, at, reason, from, fromTeam, Telling.DONE, up);
    }
}
