package org.socialcare.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/** What clocks say. */
public final class Timing {
    private Timing() {}

    /**
     * The earliest warning or breach that is due and not yet recorded; call again with the state
     * after it until there is none.
     */
    public static Optional<Change> fire(Conversation before, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The instant at which {@link #fire} will next have something to say. */
    public static Optional<Instant> nextDue(Conversation conversation) {
        throw new UnsupportedOperationException();
    }
}
