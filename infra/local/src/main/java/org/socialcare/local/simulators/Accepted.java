package org.socialcare.local.simulators;

import java.time.Instant;

/** A message a platform took and shows to the customer. */
public record Accepted(Posting posting, String messageId, Instant at) {
    public PlayedAccount account() {
        return posting.account();
    }
}
