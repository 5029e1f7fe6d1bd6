package org.socialcare.domain.rules;

/** What a rule listens to. A message that opens a ticket is both received and opening. */
public enum On {
    /** A customer's message that wants an answer. */
    MESSAGE_RECEIVED,
    /** Such a message began a ticket where none had been closed lately. */
    TICKET_OPENED,
    /** Such a message began a ticket within three days of the last one's end. */
    TICKET_REOPENED;

    /** Whether everything that {@code other} hears is heard here too. */
    boolean hearsAllOf(On other) {
        return this == other || this == MESSAGE_RECEIVED;
    }
}
