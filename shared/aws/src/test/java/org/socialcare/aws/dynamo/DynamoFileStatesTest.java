package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepFileStates;
import org.socialcare.testkit.contract.FileStatesContract;

class DynamoFileStatesTest extends FileStatesContract {
    @Override
    protected KeepFileStates states() {
        return new DynamoFileStates(LocalDynamo.client(), LocalDynamo.CONVERSATIONS);
    }
}
