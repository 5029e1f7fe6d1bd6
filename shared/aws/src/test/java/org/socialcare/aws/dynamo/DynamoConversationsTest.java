package org.socialcare.aws.dynamo;

import org.socialcare.testkit.contract.ConversationPorts;
import org.socialcare.testkit.contract.ConversationsContract;

class DynamoConversationsTest extends ConversationsContract {
    @Override
    protected ConversationPorts ports() {
        return DynamoPorts.local();
    }
}
