package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepDayCounts;
import org.socialcare.domain.ports.KeepRounds;
import org.socialcare.domain.ports.ReadRounds;
import org.socialcare.testkit.contract.RoundsContract;

class DynamoRoundsTest extends RoundsContract {
    private final DynamoRounds rounds = new DynamoRounds(LocalDynamo.client(), LocalDynamo.FACTS);

    @Override
    protected KeepRounds keep() {
        return rounds;
    }

    @Override
    protected ReadRounds read() {
        return rounds;
    }

    @Override
    protected KeepDayCounts counts() {
        return new DynamoDayCounts(LocalDynamo.client(), LocalDynamo.FACTS);
    }
}
