package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepDayCounts;
import org.socialcare.domain.ports.KeepRounds;
import org.socialcare.domain.ports.ReadRounds;
import org.socialcare.testkit.contract.RoundsContract;

class InMemoryRoundsTest extends RoundsContract {
    private final InMemoryRounds rounds = new InMemoryRounds();

    @Override
    protected KeepRounds keep() {
        return rounds;
    }

    @Override
    protected ReadRounds read() {
        return rounds;
    }

    @Override
    protected KeepDayCounts counts() {
        return rounds;
    }
}
