package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepReapplies;
import org.socialcare.testkit.contract.ReappliesContract;

class InMemoryReappliesTest extends ReappliesContract {
    private final InMemoryReapplies runs = new InMemoryReapplies();

    @Override
    protected KeepReapplies runs() {
        return runs;
    }
}
