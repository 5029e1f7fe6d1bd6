package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepAnswers;
import org.socialcare.testkit.contract.AnswersContract;

class DynamoAnswersTest extends AnswersContract {
    @Override
    protected KeepAnswers answers() {
        return new DynamoAnswers(LocalDynamo.client(), LocalDynamo.SETTINGS);
    }
}
