package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepRun;
import org.socialcare.domain.ports.ReadRuns;
import org.socialcare.testkit.contract.RunsContract;

class InMemoryRunsTest extends RunsContract {
    private final InMemoryRuns runs = new InMemoryRuns();

    @Override
    protected KeepRun keep() {
        return runs;
    }

    @Override
    protected ReadRuns read() {
        return runs;
    }
}
