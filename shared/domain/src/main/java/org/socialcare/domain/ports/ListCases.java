package org.socialcare.domain.ports;

import org.socialcare.domain.conversation.Conversation;

import java.util.List;

/**
 * Conversations in lists of their own, longest waiting first. Read from indexes, so a moment
 * behind.
 */
public interface ListCases {
    /** Those of the brand in which a reply waits for a second person. */
    List<Conversation> proposed(String brand, int most);

    /** Those of the brand whose running ticket was passed on and has not been handed back. */
    List<Conversation> escalated(String brand, int most);

    /** Those of these teams whose ticket is out of sight as spam. */
    List<Conversation> setAside(List<String> teams, int most);
}
