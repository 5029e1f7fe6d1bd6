package org.socialcare.domain.metrics;

import org.socialcare.domain.ports.KeepTicketFact.TicketFact;

import java.time.Instant;
import java.util.Optional;

/** The things that can happen to a ticket and that figures are made of, by name. */
public final class TicketEvents {
    public static final String OPENED = "opened";
    public static final String FIRST_REPLY = "first-reply";
    public static final String RESOLVED = "resolved";
    public static final String BREACHED = "breached";

    private TicketEvents() {}

    /** The name of the fact that a clock of this kind and round was breached. */
    public static String breached(String clock, int round) {
        return BREACHED + "#" + clock + "#" + round;
    }

    static boolean is(TicketFact fact, String what) {
        return fact.what().equals(what) || fact.what().startsWith(what + "#");
    }

    /**
     * When what the fact is about ended; absent when a later fact took it back, such as a first
     * reply that in the end could not be sent.
     */
    static Optional<Instant> ended(TicketFact fact) {
        return switch (fact.what()) {
            case FIRST_REPLY -> fact.after().firstReplyAt();
            case RESOLVED -> fact.after().resolvedAt();
            default -> Optional.of(fact.at());
        };
    }
}
