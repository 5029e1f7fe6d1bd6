package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.AlertTasks;
import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.ReadAlerts;
import org.socialcare.testkit.contract.AlertsContract;

class DynamoAlertsTest extends AlertsContract {
    private final DynamoAlerts alerts = new DynamoAlerts(LocalDynamo.client(), LocalDynamo.SIGNALS);

    @Override
    protected KeepAlert keep() {
        return alerts;
    }

    @Override
    protected ReadAlerts read() {
        return alerts;
    }

    @Override
    protected AlertTasks tasks() {
        return alerts;
    }
}
