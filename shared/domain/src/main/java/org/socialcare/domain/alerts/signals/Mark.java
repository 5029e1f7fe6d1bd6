package org.socialcare.domain.alerts.signals;

/** What one fact counts as. */
public enum Mark {
    /** A customer's message. */
    MESSAGE(1),
    /** It sounds negative. */
    NEGATIVE(2),
    /** It complains. */
    COMPLAINT(4),
    /** It must not wait: danger, law, press, a threat. */
    RISK(8),
    /** A promise of an answer was broken. */
    BREACH(16),
    /** The sending of an answer has come to an end. */
    SENT(32),
    /** An answer did not reach the platform or the customer, or nobody knows whether it did. */
    UNSENT(64);

    private final int bit;

    Mark(int bit) {
        this.bit = bit;
    }

    /** Under which it is stored together with others: a power of two below 256. */
    public int bit() {
        return bit;
    }
}
