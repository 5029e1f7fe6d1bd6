package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepReapplies;
import org.socialcare.testkit.contract.ReappliesContract;

class DynamoReappliesTest extends ReappliesContract {
    private final DynamoReapplies runs =
            new DynamoReapplies(LocalDynamo.client(), LocalDynamo.FACTS);

    @Override
    protected KeepReapplies runs() {
        return runs;
    }
}
