package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepTurns;

import java.util.HashMap;
import java.util.Map;

/** What agents of each brand were given since the last question. */
public final class InMemoryTurns implements KeepTurns {
    private final Map<String, Map<String, Integer>> kept = new HashMap<>();

    @Override
    public synchronized Map<String, Integer> turns(String brand) {
        return kept.getOrDefault(brand, Map.of());
    }

    @Override
    public synchronized void keep(String brand, Map<String, Integer> turns) {
        kept.put(brand, Map.copyOf(turns));
    }
}
