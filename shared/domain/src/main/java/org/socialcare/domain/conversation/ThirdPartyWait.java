package org.socialcare.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which the brand can do nothing for a ticket until somebody else has, such as a carrier.
 *
 * @param whom who is waited for, in the agent's words
 * @param until when that was over; absent while it lasts
 */
public record ThirdPartyWait(String whom, Instant from, Optional<Instant> until) {
    boolean endedBefore(Instant at) {
        return until.filter(end -> end.isBefore(at)).isPresent();
    }

    ThirdPartyWait ended(Instant at) {
        return new ThirdPartyWait(whom, from, Optional.of(at.isBefore(from) ? from : at));
    }
}
