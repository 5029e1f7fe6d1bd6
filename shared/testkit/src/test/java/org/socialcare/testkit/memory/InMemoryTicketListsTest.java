package org.socialcare.testkit.memory;

import org.socialcare.testkit.contract.ConversationPorts;
import org.socialcare.testkit.contract.TicketListsContract;

class InMemoryTicketListsTest extends TicketListsContract {
    @Override
    protected ConversationPorts ports() {
        return ConversationPorts.of(new InMemoryConversations());
    }
}
