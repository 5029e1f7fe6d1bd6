package org.socialcare.aws.dynamo;

import org.socialcare.testkit.contract.ConversationPorts;
import org.socialcare.testkit.contract.DueContract;

class DynamoDueTest extends DueContract {
    @Override
    protected ConversationPorts ports() {
        return DynamoPorts.local();
    }
}
