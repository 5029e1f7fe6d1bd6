package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepIntroductions;
import org.socialcare.testkit.contract.IntroductionsContract;

class DynamoIntroductionsTest extends IntroductionsContract {
    private final DynamoIntroductions introductions =
            new DynamoIntroductions(LocalDynamo.client(), LocalDynamo.FACTS);

    @Override
    protected KeepIntroductions introductions() {
        return introductions;
    }
}
