package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepBaselines;
import org.socialcare.testkit.contract.BaselinesContract;

class InMemoryBaselinesTest extends BaselinesContract {
    private final InMemoryBaselines baselines = new InMemoryBaselines();

    @Override
    protected KeepBaselines baselines() {
        return baselines;
    }
}
