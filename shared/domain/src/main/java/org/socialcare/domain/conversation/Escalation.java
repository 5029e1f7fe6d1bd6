package org.socialcare.domain.conversation;

import org.socialcare.domain.triage.Priority;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody who cannot go on leaves to whoever can do more.
 *
 * @param context what they have to know
 * @param tried may be empty
 * @param from whose the ticket was; absent where nobody had it
 * @param to a superior; absent where the department's queue has it
 * @param team that has it now
 * @param level how many escalations of the ticket stand, this one included
 * @param priority of the ticket from now on
 * @param word to the customer; absent where there is none
 * @param tells the notice targets that hear of it
 */
public record Escalation(
        Reason reason,
        String context,
        String tried,
        Optional<String> from,
        String fromTeam,
        Optional<String> to,
        String team,
        int level,
        Priority priority,
        Optional<Word> word,
        Set<String> tells) {
    public Escalation {
        tells = Set.copyOf(tells);
    }

    /** Why somebody cannot go on. */
    public enum Reason {
        CANNOT_SOLVE,
        NEEDS_AUTHORITY,
        WRONG_DEPARTMENT,
        WANTS_SUPERIOR,
        SAFETY
    }

    /**
     * What the customer is told.
     *
     * @param until by when they hear from a person again; promised unless something hinders
     * @param instead what was promised before; absent where nothing was
     * @param hindrance a stable code, such as {@code window-closed}; empty where they can be told
     */
    public record Word(String text, Instant until, Optional<Instant> instead, String hindrance) {
        /** Whether it could be said when the ticket was passed on. */
        public boolean isSayable() {
            return hindrance.isEmpty();
        }
    }
}
