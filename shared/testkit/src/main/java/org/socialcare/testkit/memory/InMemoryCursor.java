package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepCursor;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How far sweeps have come. */
public final class InMemoryCursor implements KeepCursor {
    private final Map<String, Instant> reached = new ConcurrentHashMap<>();

    @Override
    public Optional<Instant> reached(String sweep) {
        return Optional.ofNullable(reached.get(sweep));
    }

    @Override
    public void advance(String sweep, Instant to) {
        reached.merge(sweep, to, (known, now) -> now.isAfter(known) ? now : known);
    }
}
