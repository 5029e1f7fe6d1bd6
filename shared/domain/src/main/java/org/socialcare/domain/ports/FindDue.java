package org.socialcare.domain.ports;

import org.socialcare.domain.conversation.ConversationId;

import java.time.Instant;
import java.util.List;

/** Conversations whose next clock warns or falls due in a stretch of time. */
public interface FindDue {
    /**
     * @param from included
     * @param to not included; at most an hour later
     */
    List<Due> between(Instant from, Instant to);

    /** A conversation to look at, and when. */
    record Due(ConversationId conversation, Instant at) {}
}
