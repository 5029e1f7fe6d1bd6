package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepAsks;
import org.socialcare.testkit.contract.AsksContract;

class DynamoAsksTest extends AsksContract {
    @Override
    protected KeepAsks asks() {
        return new DynamoAsks(LocalDynamo.client(), LocalDynamo.SETTINGS);
    }
}
