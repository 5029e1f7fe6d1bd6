package org.socialcare.aws.dynamo;

import org.socialcare.testkit.contract.ConversationPorts;
import org.socialcare.testkit.contract.TimelineContract;

class DynamoTimelineTest extends TimelineContract {
    @Override
    protected ConversationPorts ports() {
        return DynamoPorts.local();
    }
}
