package org.socialcare.testkit.memory;

import org.socialcare.domain.coverage.Told;
import org.socialcare.domain.ports.KeepToldGaps;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Gaps that people were told of. */
public final class InMemoryToldGaps implements KeepToldGaps {
    private final Set<Of> gaps = ConcurrentHashMap.newKeySet();

    private record Of(String brand, Told told) {}

    @Override
    public List<Told> told(String brand, Instant from) {
        return gaps.stream()
                .filter(it -> it.brand().equals(brand))
                .map(Of::told)
                .filter(it -> !it.from().isBefore(from))
                .toList();
    }

    @Override
    public void keep(String brand, Told told) {
        gaps.add(new Of(brand, told));
    }
}
