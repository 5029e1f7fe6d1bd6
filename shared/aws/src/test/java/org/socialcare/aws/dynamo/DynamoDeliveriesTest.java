package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepDeliveries;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.contract.DeliveriesContract;

class DynamoDeliveriesTest extends DeliveriesContract {
    private final DynamoDeliveries deliveries =
            new DynamoDeliveries(LocalDynamo.client(), LocalDynamo.SIGNALS, new TestClock());

    @Override
    protected KeepDeliveries deliveries() {
        return deliveries;
    }
}
