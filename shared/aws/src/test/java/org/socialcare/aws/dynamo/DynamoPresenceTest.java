package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.ReadPresence;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.testkit.contract.PresenceContract;

class DynamoPresenceTest extends PresenceContract {
    @Override
    protected WatchPresence adapter() {
        return new DynamoPresence(LocalDynamo.client(), LocalDynamo.SETTINGS);
    }

    @Override
    protected ReadPresence history() {
        return new DynamoPresence(LocalDynamo.client(), LocalDynamo.SETTINGS);
    }
}
