package org.socialcare.domain.metrics;

import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.domain.ports.ReadTicketFacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Facts in memory; counts how often it was written to. */
final class KeptFacts implements KeepTicketFact, ReadTicketFacts {
    private final Map<TicketDay, Map<Long, TicketFact>> days = new HashMap<>();
    private int writes;

    @Override
    public void keep(TicketFact fact) {
        writes++;
        days.computeIfAbsent(
                        new TicketDay(fact.conversation(), fact.ticket(), fact.day()),
                        _ -> new HashMap<>())
                .put(fact.version(), fact);
    }

    int writes() {
        return writes;
    }

    @Override
    public List<TicketFact> ofDay(String brand, LocalDate day, int shard) {
        List<TicketFact> found = new ArrayList<>();
        days.forEach(
                (key, facts) -> {
                    boolean here = TicketFact.shard(key.conversation()) == shard;
                    if (here && key.day().equals(day)) found.addAll(facts.values());
                });
        return found;
    }

    @Override
    public List<TicketFact> of(String brand, Collection<TicketDay> wanted) {
        List<TicketFact> found = new ArrayList<>();
        for (TicketDay key : new HashSet<>(wanted)) {
            found.addAll(days.getOrDefault(key, Map.of()).values());
        }
        return found;
    }
}
