package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepToldGaps;
import org.socialcare.testkit.contract.ToldGapsContract;

class DynamoToldGapsTest extends ToldGapsContract {
    private final DynamoToldGaps gaps = new DynamoToldGaps(LocalDynamo.client(), LocalDynamo.FACTS);

    @Override
    protected KeepToldGaps gaps() {
        return gaps;
    }
}
