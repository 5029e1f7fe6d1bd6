package org.socialcare.reports;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.domain.ports.ReadTicketFacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Facts of tickets, set and never added. */
final class KnownFacts implements KeepTicketFact, ReadTicketFacts {
    private final Map<String, TicketFact> facts = new TreeMap<>();

    @Override
    public void keep(TicketFact fact) {
        facts.merge(
                fact.conversation() + "#" + fact.ticket() + "#" + fact.what(),
                fact,
                (known, other) -> other.version() > known.version() ? other : known);
    }

    @Override
    public List<TicketFact> ofDay(String brand, LocalDate day) {
        return all(fact -> fact.brand().equals(brand) && fact.day().equals(day));
    }

    @Override
    public List<TicketFact> ofTicket(ConversationId conversation, int ticket) {
        return all(fact -> fact.conversation().equals(conversation) && fact.ticket() == ticket);
    }

    private List<TicketFact> all(Predicate<TicketFact> wanted) {
        return facts.values().stream().filter(wanted).toList();
    }
}
