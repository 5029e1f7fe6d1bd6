package org.socialcare.domain.metrics;

import org.socialcare.domain.ports.ReadTicketFacts;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** All tickets to which anything happened on a day, each with everything known about it. */
public final class DayOfTickets {
    private DayOfTickets() {}

    public static List<TicketStory> read(ReadTicketFacts facts, String brand, LocalDate day) {
        return Stories.of(facts, brand, new Span(day, day, ZoneOffset.UTC)).stream().toList();
    }
}
