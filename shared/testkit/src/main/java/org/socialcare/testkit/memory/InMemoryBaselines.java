package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepBaselines;

import java.util.HashMap;
import java.util.Map;

/** What is remembered of figures. */
public final class InMemoryBaselines implements KeepBaselines {
    private final Map<String, Map<String, Baseline>> scopes = new HashMap<>();

    @Override
    public synchronized Map<String, Baseline> of(String scope) {
        return Map.copyOf(scopes.getOrDefault(scope, Map.of()));
    }

    @Override
    public synchronized boolean save(String scope, String figure, byte[] bytes, long expected) {
        var figures = scopes.computeIfAbsent(scope, _ -> new HashMap<>());
        var known = figures.get(figure);
        if ((known == null ? 0 : known.version()) != expected) return false;
        figures.put(figure, new Baseline(bytes, expected + 1));
        return true;
    }

    /** As if a rival had read before anything was remembered. */
    public synchronized void forget() {
        scopes.clear();
    }
}
