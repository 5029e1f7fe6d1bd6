package org.socialcare.domain.ports;

import org.socialcare.domain.conversation.Conversation;

/** Stores a state that catches up with what is on record already, and no entry. */
public interface CatchUp {
    /**
     * @return whether it was stored; false where somebody else changed the conversation between
     *     reading and writing
     */
    boolean catchUp(Conversation after);
}
