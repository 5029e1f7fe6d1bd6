package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepHandovers;
import org.socialcare.testkit.contract.HandoversContract;

class InMemoryHandoversTest extends HandoversContract {
    private final InMemoryHandovers handovers = new InMemoryHandovers();

    @Override
    protected KeepHandovers handovers() {
        return handovers;
    }
}
