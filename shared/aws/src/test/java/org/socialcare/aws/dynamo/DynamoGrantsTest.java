package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepGrants;
import org.socialcare.testkit.contract.GrantsContract;

class DynamoGrantsTest extends GrantsContract {
    private final DynamoGrants grants = new DynamoGrants(LocalDynamo.client(), LocalDynamo.TOKENS);

    @Override
    protected KeepGrants grants() {
        return grants;
    }
}
