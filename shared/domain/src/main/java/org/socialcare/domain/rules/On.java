package org.socialcare.domain.rules;

/** What a rule listens to. A message that opens a ticket is both received and opening. */
public enum On {
    /** A customer's message that wants an answer. */
    MESSAGE_RECEIVED,
    /** Such a message began a ticket where none had been closed lately. */
    TICKET_OPENED,
    /** Such a message began a ticket within three days of the last one's end. */
    TICKET_REOPENED,
    /** A promise to a ticket that somebody still has to work on is about to be missed. */
    CLOCK_WARNED,
    /** Such a promise was missed. */
    CLOCK_BREACHED;

    /** Whether time alone brings it about: nobody says anything. */
    public boolean isClock() {
        return this == CLOCK_WARNED || this == CLOCK_BREACHED;
    }

    /** Whether everything that {@code other} hears is heard here too. */
    boolean hearsAllOf(On other) {
        return this == other || (this == MESSAGE_RECEIVED && !other.isClock());
    }
}
