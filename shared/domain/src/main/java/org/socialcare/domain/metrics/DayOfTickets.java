package org.socialcare.domain.metrics;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.KeepTicketFact.TicketFact;
import org.socialcare.domain.ports.ReadTicketFacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All tickets to which anything happened on a day, each with everything known about it. */
public final class DayOfTickets {
    private DayOfTickets() {}

    private record TicketKey(ConversationId conversation, int number) {}

    /** One read for the day, and one more for each ticket that had begun before it. */
    public static List<TicketFacts> read(ReadTicketFacts facts, String brand, LocalDate day) {
        Map<TicketKey, List<TicketFact>> tickets = new LinkedHashMap<>();
        for (var fact : facts.ofDay(brand, day)) {
            tickets.computeIfAbsent(
                            new TicketKey(fact.conversation(), fact.ticket()),
                            _ -> new ArrayList<>())
                    .add(fact);
        }
        var whole = new ArrayList<TicketFacts>();
        tickets.forEach(
                (key, ofDay) -> {
                    boolean began =
                            ofDay.stream().anyMatch(f -> f.what().equals(TicketEvents.OPENED));
                    whole.add(
                            TicketEvents.together(
                                    began
                                            ? ofDay
                                            : facts.ofTicket(key.conversation(), key.number())));
                });
        return whole;
    }
}
