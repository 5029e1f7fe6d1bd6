package org.socialcare.testkit.memory;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.domain.ports.ReadTicketFacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What figures are made of. */
public final class InMemoryTicketFacts implements KeepTicketFact, ReadTicketFacts {
    private final Map<String, TicketFact> facts = new ConcurrentSkipListMap<>();

    @Override
    public void keep(TicketFact fact) {
        facts.merge(
                fact.conversation() + "#" + fact.ticket() + "#" + fact.what(),
                fact,
                (before, after) -> after.version() > before.version() ? after : before);
    }

    @Override
    public List<TicketFact> ofDay(String brand, LocalDate day) {
        return facts.values().stream()
                .filter(fact -> fact.brand().equals(brand) && fact.day().equals(day))
                .toList();
    }

    @Override
    public List<TicketFact> ofTicket(ConversationId conversation, int ticket) {
        return facts.values().stream()
                .filter(f -> f.conversation().equals(conversation) && f.ticket() == ticket)
                .toList();
    }
}
