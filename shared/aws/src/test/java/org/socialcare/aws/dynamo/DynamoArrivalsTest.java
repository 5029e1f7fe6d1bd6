package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepArrivals;
import org.socialcare.domain.ports.ReadArrivals;
import org.socialcare.testkit.contract.ArrivalsContract;

class DynamoArrivalsTest extends ArrivalsContract {
    private final DynamoArrivals days = new DynamoArrivals(LocalDynamo.client(), LocalDynamo.FACTS);

    @Override
    protected KeepArrivals keep() {
        return days;
    }

    @Override
    protected ReadArrivals read() {
        return days;
    }
}
