package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepTurns;
import org.socialcare.testkit.contract.TurnsContract;

class DynamoTurnsTest extends TurnsContract {
    private final DynamoTurns turns = new DynamoTurns(LocalDynamo.client(), LocalDynamo.SETTINGS);

    @Override
    protected KeepTurns turns() {
        return turns;
    }
}
