package org.socialcare.domain.conversation;

import java.time.Instant;

/** Where an instant lies in the order of a timeline. */
public final class OrderBound {
    private OrderBound() {}

    /** Greater than the order of everything that happened before this instant, and of no more. */
    public static String of(Instant at) {
        return EntryIds.millis(at);
    }
}
