package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepAsks;
import org.socialcare.testkit.contract.AsksContract;

class InMemoryAsksTest extends AsksContract {
    private final InMemoryAsks asks = new InMemoryAsks();

    @Override
    protected KeepAsks asks() {
        return asks;
    }
}
