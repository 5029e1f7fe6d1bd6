package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.CountSignals;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.testkit.contract.SignalsContract;

class DynamoSignalsTest extends SignalsContract {
    private final DynamoSignals signals =
            new DynamoSignals(LocalDynamo.client(), LocalDynamo.SIGNALS);

    @Override
    protected CountSignals counter() {
        return signals;
    }

    @Override
    protected ReadSignals read() {
        return signals;
    }
}
