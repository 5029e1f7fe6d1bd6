package org.socialcare.aws.dynamo;

import org.socialcare.testkit.contract.ConversationPorts;
import org.socialcare.testkit.contract.TicketListsContract;

class DynamoTicketsTest extends TicketListsContract {
    @Override
    protected ConversationPorts ports() {
        return DynamoPorts.local();
    }
}
