package org.socialcare.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * An unanswered run of customer messages.
 *
 * @param start its first message
 * @param stop the answer; absent while there is none
 */
record Round(Instant start, Optional<Instant> stop) {
    /** Whether a message is part of this run; the answer answers a message of the same instant. */
    boolean covers(Instant question) {
        return stop.isEmpty() || !question.isAfter(stop.get());
    }

    boolean endedBy(Instant at) {
        return stop.filter(answer -> !answer.isAfter(at)).isPresent();
    }
}
