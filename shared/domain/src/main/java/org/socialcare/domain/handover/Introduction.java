package org.socialcare.domain.handover;

import java.time.Instant;
import java.util.Optional;

/**
 * How far it is that a customer hears of the successor.
 *
 * @param at when it was last decided; absent while it is not
 */
public record Introduction(State state, Optional<Instant> at) {
    /** Of what nobody has to hear of. */
    public static final Introduction NONE = new Introduction(State.NONE, Optional.empty());

    /** Of a customer who is to hear of it. */
    public static final Introduction WANTED = new Introduction(State.WANTED, Optional.empty());

    /** Where it stands. */
    public enum State {
        NONE,
        WANTED,
        /** Counted towards the day's; whoever goes on makes sure that it was said. */
        CLAIMED,
        /** Waits for a second person, as every sensitive reply does. */
        PROPOSED,
        /** On its way; the timeline says what became of it. */
        SENT,
        /** A lead has decided that the customer need not hear of it. */
        LEFT_OUT
    }

    /** Whether nothing is left to decide. */
    public boolean isSettled() {
        return state != State.WANTED && state != State.CLAIMED;
    }

    /** Whether it counts towards what is said on one day. */
    boolean isSaid() {
        return state == State.CLAIMED || state == State.SENT || state == State.PROPOSED;
    }
}
