package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepDeliveries;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who was told what. */
public final class InMemoryDeliveries implements KeepDeliveries {
    private record Told(String fact, String target) {}

    private final Set<Told> told = ConcurrentHashMap.newKeySet();

    @Override
    public boolean isDelivered(String fact, String target) {
        return told.contains(new Told(fact, target));
    }

    @Override
    public void delivered(String fact, String target) {
        told.add(new Told(fact, target));
    }
}
