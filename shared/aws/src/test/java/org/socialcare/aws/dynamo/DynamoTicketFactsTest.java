package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.testkit.contract.TicketFactsContract;

class DynamoTicketFactsTest extends TicketFactsContract {
    private final DynamoTicketFacts facts =
            new DynamoTicketFacts(LocalDynamo.client(), LocalDynamo.FACTS);

    @Override
    protected KeepTicketFact keep() {
        return facts;
    }

    @Override
    protected ReadTicketFacts read() {
        return facts;
    }
}
