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
 * @param counted the team of whose limit it takes a part, see {@link Fairness}; absent where none
 *     is limited or the ticket stays with its agent
 */
public record Claim(
        ConversationId conversation,
        Optional<String> from,
        String agent,
        Instant at,
        Optional<String> counted) {
    /** Within so long every list shows what was written. */
    public static final Duration SETTLED = Duration.ofSeconds(5);

    /** From then on nobody else waits for it to be kept. */
    static final Duration LASTS = Duration.ofSeconds(30);

    /** Whoever claimed gives the ticket within so long or not at all; the rest is for clocks. */
    private static final Duration KEPT_WITHIN = Duration.ofSeconds(25);

    /** One that no limit counts. */
    public Claim(ConversationId conversation, Optional<String> from, String agent, Instant at) {
        this(conversation, from, agent, at, Optional.empty());
    }

    /** The same where it has been counted already. */
    public Claim uncounted() {
        return new Claim(conversation, from, agent, at);
    }

    /**
     * What it takes of a limit if it is kept, as of the last instant at which that may be.
     *
     * @param known an instant before which the ticket surely was given
     */
    Optional<Gift> gift(Optional<Instant> known) {
        Instant latest = latest(at);
        Instant given = known.filter(it -> !it.isBefore(at) && it.isBefore(latest)).orElse(latest);
        return counted.map(team -> Gift.by(team, agent, given));
    }

    /** When a ticket is given at the latest that somebody claimed then. */
    static Instant latest(Instant claimed) {
        return claimed.plus(KEPT_WITHIN);
    }

    boolean isSettled(Instant now) {
        return !now.isBefore(at.plus(SETTLED));
    }

    /** Whether whoever claimed at an instant may still give the ticket now. */
    public static boolean mayBeKept(Instant claimed, Instant now) {
        return now.isBefore(latest(claimed));
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
