package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepWaits;
import org.socialcare.domain.ports.ReadWaits;
import org.socialcare.testkit.contract.WaitsContract;

class InMemoryWaitsTest extends WaitsContract {
    private final InMemoryWaits waits = new InMemoryWaits();

    @Override
    protected KeepWaits keep() {
        return waits;
    }

    @Override
    protected ReadWaits read() {
        return waits;
    }
}
