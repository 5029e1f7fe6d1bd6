package org.socialcare.domain.clock;

/** What is promised. */
public enum ClockKind {
    /** From the ticket's first customer message to the brand's first answer. */
    FIRST_RESPONSE,
    /** From the oldest unanswered customer message after that to the next answer. */
    NEXT_RESPONSE,
    /** From opening to resolve, not counting the time spent waiting for the customer. */
    RESOLUTION,
    /**
     * From opening, and then from each answer, to the next answer: not counting the time in which
     * it is the customer's turn.
     */
    UPDATE,
    /** From an agent's own words to the next answer of a person; no policy sets it. */
    PROMISE;

    /** Whether a brand's policies say how long it gives. */
    public boolean isOfPolicies() {
        return this != PROMISE;
    }

    /** Whether it measures how long one unanswered run of messages waits. */
    public boolean isResponse() {
        return this == FIRST_RESPONSE || this == NEXT_RESPONSE;
    }
}
