package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.AlertTasks;
import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.ReadAlerts;
import org.socialcare.testkit.contract.AlertsContract;

class InMemoryAlertsTest extends AlertsContract {
    private final InMemoryAlerts alerts = new InMemoryAlerts();

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
