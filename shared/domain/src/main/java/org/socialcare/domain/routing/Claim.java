package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.TicketCard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A look's word that it is about to give a ticket to an agent. It counts as the agent's load from
 * then on, before the ticket has changed and before any list shows it.
 *
 * @param from who had the ticket when it was decided; absent where nobody had
 * @param at when it was decided
 */
public record Claim(ConversationId conversation, Optional<String> from, String agent, Instant at) {
    /** Within so long every list shows what was written. */
    public static final Duration SETTLED = Duration.ofSeconds(5);

    /** From then on nobody else waits for it to be kept. */
    static final Duration LASTS = Duration.ofSeconds(30);

    /** Whoever claimed gives the ticket within so long or not at all; the rest is for clocks. */
    private static final Duration KEPT_WITHIN = Duration.ofSeconds(25);

    boolean isSettled(Instant now) {
        return !now.isBefore(at.plus(SETTLED));
    }

    /** Whether whoever claimed at an instant may still give the ticket now. */
    public static boolean mayBeKept(Instant claimed, Instant now) {
        return now.isBefore(claimed.plus(KEPT_WITHIN));
    }

    /** Whether others have to reckon with it, though the ticket has not changed. */
    boolean holds(Instant now) {
        return now.isBefore(at.plus(LASTS));
    }

    /** Whether somebody was given the ticket since, whoever has it now. */
    boolean wasKept(TicketCard card) {
        return card.hands().since().filter(given -> !given.isBefore(at)).isPresent();
    }
}
