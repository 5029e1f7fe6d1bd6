package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.ReadPresence;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.testkit.contract.PresenceContract;

class InMemoryPresenceTest extends PresenceContract {
    private final InMemorySettings settings = new InMemorySettings();

    @Override
    protected WatchPresence adapter() {
        return settings;
    }

    @Override
    protected ReadPresence history() {
        return settings;
    }
}
