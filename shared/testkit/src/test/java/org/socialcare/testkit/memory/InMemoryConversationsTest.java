package org.socialcare.testkit.memory;

import org.socialcare.testkit.contract.ConversationPorts;
import org.socialcare.testkit.contract.ConversationsContract;

class InMemoryConversationsTest extends ConversationsContract {
    @Override
    protected ConversationPorts ports() {
        return ConversationPorts.of(new InMemoryConversations());
    }
}
