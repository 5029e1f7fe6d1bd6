package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepReport;
import org.socialcare.testkit.contract.ReportsContract;

class DynamoReportsTest extends ReportsContract {
    private final DynamoReports reports =
            new DynamoReports(LocalDynamo.client(), LocalDynamo.FACTS);

    @Override
    protected KeepReport reports() {
        return reports;
    }
}
