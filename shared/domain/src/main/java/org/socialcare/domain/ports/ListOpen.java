package org.socialcare.domain.ports;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;

import java.util.List;
import java.util.Set;

/**
 * The conversations of teams that somebody has to work on, taken or not. Read from an index, so a
 * moment behind.
 */
public interface ListOpen {
    /** All of them, by name only. */
    Set<ConversationId> ids(List<String> teams);

    /** Those with the nearest clocks. */
    List<Conversation> open(List<String> teams, int most);
}
