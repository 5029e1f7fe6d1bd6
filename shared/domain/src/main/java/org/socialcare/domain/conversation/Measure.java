package org.socialcare.domain.conversation;

import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which response clock measures a round.
 *
 * @param number 0 for the first response, else counted within the ticket
 */
record Measure(Round round, ClockKind kind, int number) {
    /** One for each round, as long as they are the latest of the ticket's. */
    static List<Measure> of(List<Round> rounds, Ticket ticket) {
        int older = ticket.rounds() - rounds.size();
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            Round round = rounds.get(i);
            boolean first = round.start().equals(ticket.openedAt());
            measures.add(
                    first
                            ? new Measure(round, ClockKind.FIRST_RESPONSE, 0)
                            : new Measure(round, ClockKind.NEXT_RESPONSE, older + i + 1));
        }
        return measures;
    }

    Optional<Clock> clock(List<Clock> clocks, Ticket ticket) {
        return clocks.stream()
                .filter(c -> c.ticket() == ticket.number())
                .filter(c -> c.kind() == kind && c.round() == number)
                .findFirst();
    }

    boolean isPartOf(Round other) {
        return other.covers(round.start()) && !round.start().isBefore(other.start());
    }
}
