package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepHandovers;
import org.socialcare.testkit.contract.HandoversContract;

class DynamoHandoversTest extends HandoversContract {
    private final DynamoHandovers handovers =
            new DynamoHandovers(LocalDynamo.client(), LocalDynamo.SETTINGS);

    @Override
    protected KeepHandovers handovers() {
        return handovers;
    }
}
