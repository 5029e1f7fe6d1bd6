package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.CountSignals;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.testkit.contract.SignalsContract;

class InMemorySignalsTest extends SignalsContract {
    private final InMemorySignals signals = new InMemorySignals();

    @Override
    protected CountSignals counter() {
        return signals;
    }

    @Override
    protected ReadSignals read() {
        return signals;
    }
}
