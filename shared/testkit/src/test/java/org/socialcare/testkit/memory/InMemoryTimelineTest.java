package org.socialcare.testkit.memory;

import org.socialcare.testkit.contract.ConversationPorts;
import org.socialcare.testkit.contract.TimelineContract;

class InMemoryTimelineTest extends TimelineContract {
    @Override
    protected ConversationPorts ports() {
        return ConversationPorts.of(new InMemoryConversations());
    }
}
