package org.socialcare.testkit.memory;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.domain.ports.ReadTicketFacts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What figures are made of. */
public final class InMemoryTicketFacts implements KeepTicketFact, ReadTicketFacts {
    private final Map<Key, TicketFact> facts = new ConcurrentHashMap<>();

    private record Key(ConversationId conversation, int ticket, LocalDate day, long version) {}

    @Override
    public void keep(TicketFact fact) {
        facts.put(new Key(fact.conversation(), fact.ticket(), fact.day(), fact.version()), fact);
    }

    @Override
    public List<TicketFact> ofDay(String brand, LocalDate day, int shard) {
        return facts.values().stream()
                .filter(fact -> fact.brand().equals(brand) && fact.day().equals(day))
                .filter(fact -> TicketFact.shard(fact.conversation()) == shard)
                .toList();
    }

    @Override
    public List<TicketFact> of(String brand, Collection<TicketDay> wanted) {
        Set<TicketDay> days = new HashSet<>(wanted);
        return facts.values().stream()
                .filter(fact -> fact.brand().equals(brand))
                .filter(
                        fact ->
                                days.contains(
                                        new TicketDay(
                                                fact.conversation(), fact.ticket(), fact.day())))
                .toList();
    }
}
