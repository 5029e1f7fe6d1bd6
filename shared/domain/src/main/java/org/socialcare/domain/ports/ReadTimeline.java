package org.socialcare.domain.ports;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;

import java.util.List;
import java.util.Optional;

/** A conversation's entries, in the timeline's order. */
public interface ReadTimeline {
    /**
     * The latest entries, oldest first.
     *
     * @param before only entries whose order is less than this; absent for the newest
     */
    Page latest(ConversationId id, Optional<String> before, int limit);

    /** One entry by its id. */
    Optional<Entry> entry(ConversationId id, String entry);

    /**
     * A stretch of the timeline.
     *
     * @param older the {@code before} of the next older page; absent at the beginning of the
     *     conversation
     */
    record Page(List<Entry> entries, Optional<String> older) {
        public Page {
            entries = List.copyOf(entries);
        }
    }
}
