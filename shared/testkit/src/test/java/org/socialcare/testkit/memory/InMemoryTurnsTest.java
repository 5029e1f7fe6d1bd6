package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepTurns;
import org.socialcare.testkit.contract.TurnsContract;

class InMemoryTurnsTest extends TurnsContract {
    private final InMemoryTurns turns = new InMemoryTurns();

    @Override
    protected KeepTurns turns() {
        return turns;
    }
}
