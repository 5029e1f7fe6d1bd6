package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepBaselines;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.contract.BaselinesContract;

import java.time.InstantSource;

class DynamoBaselinesTest extends BaselinesContract {
    @Override
    protected KeepBaselines baselines() {
        return new DynamoBaselines(
                LocalDynamo.client(), LocalDynamo.SIGNALS, InstantSource.fixed(Some.NOW));
    }
}
