package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.FindHealth;
import org.socialcare.domain.ports.KeepGrants;
import org.socialcare.domain.ports.KeepPlaces;
import org.socialcare.testkit.contract.PlacesContract;

class DynamoPlacesTest extends PlacesContract {
    @Override
    protected KeepPlaces places() {
        return new DynamoPlaces(LocalDynamo.client(), LocalDynamo.TOKENS);
    }

    @Override
    protected FindHealth health() {
        return new DynamoHealth(LocalDynamo.client(), LocalDynamo.TOKENS);
    }

    @Override
    protected KeepGrants grants() {
        return new DynamoGrants(LocalDynamo.client(), LocalDynamo.TOKENS);
    }
}
