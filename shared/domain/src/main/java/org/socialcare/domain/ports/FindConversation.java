package org.socialcare.domain.ports;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;

import java.util.Optional;

/** The state of a conversation, as of the latest entry. */
public interface FindConversation {
    Optional<Conversation> find(ConversationId id);
}
