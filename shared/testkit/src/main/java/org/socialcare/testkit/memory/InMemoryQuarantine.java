package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.Quarantine;

import java.util.ArrayList;
import java.util.List;

/** Deliveries that could not be read. */
public final class InMemoryQuarantine implements Quarantine {
    private final List<Quarantined> kept = new ArrayList<>();

    public synchronized List<Quarantined> kept() {
        return List.copyOf(kept);
    }

    @Override
    public synchronized void keep(Quarantined delivery) {
        kept.add(delivery);
    }
}
