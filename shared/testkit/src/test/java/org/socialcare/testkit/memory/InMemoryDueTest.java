package org.socialcare.testkit.memory;

import org.socialcare.testkit.contract.ConversationPorts;
import org.socialcare.testkit.contract.DueContract;

class InMemoryDueTest extends DueContract {
    @Override
    protected ConversationPorts ports() {
        return ConversationPorts.of(new InMemoryConversations());
    }
}
