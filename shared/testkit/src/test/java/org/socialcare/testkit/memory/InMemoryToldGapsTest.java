package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepToldGaps;
import org.socialcare.testkit.contract.ToldGapsContract;

class InMemoryToldGapsTest extends ToldGapsContract {
    private final InMemoryToldGaps gaps = new InMemoryToldGaps();

    @Override
    protected KeepToldGaps gaps() {
        return gaps;
    }
}
