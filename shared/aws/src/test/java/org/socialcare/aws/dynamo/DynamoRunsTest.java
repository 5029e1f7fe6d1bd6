package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepRun;
import org.socialcare.domain.ports.ReadRuns;
import org.socialcare.testkit.contract.RunsContract;

class DynamoRunsTest extends RunsContract {
    private final DynamoRuns runs = new DynamoRuns(LocalDynamo.client(), LocalDynamo.FACTS);

    @Override
    protected KeepRun keep() {
        return runs;
    }

    @Override
    protected ReadRuns read() {
        return runs;
    }
}
