package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepReport;
import org.socialcare.testkit.contract.ReportsContract;

class InMemoryReportsTest extends ReportsContract {
    private final InMemoryReports reports = new InMemoryReports();

    @Override
    protected KeepReport reports() {
        return reports;
    }
}
