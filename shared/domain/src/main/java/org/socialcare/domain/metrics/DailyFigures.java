package org.socialcare.domain.metrics;

import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.Ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One day of one brand, cut in the brand's zone. Everything counts on the day on which it ended: a
 * first response on the day of the answer, a resolution on the day of the close.
 *
 * @param opened tickets opened, those that followed a recent close included
 * @param reopened those of them that followed a close within three days
 * @param firstResponse from the ticket's first customer message to the first answer, by the wall
 *     clock; absent when nothing was answered first that day
 * @param firstResponseInTarget the part of these whose promise was kept, 0 to 1; a breach is one
 *     that is on record
 */
public record DailyFigures(
        LocalDate day,
        int opened,
        int reopened,
        int resolved,
        Optional<Durations> firstResponse,
        Optional<Double> firstResponseInTarget) {

    /** The figures of a day from the facts of all tickets that could matter to it, each once. */
    public static DailyFigures of(LocalDate day, ZoneId zone, Collection<TicketFacts> tickets) {
        List<Duration> responses = new ArrayList<>();
        int opened = 0;
        int reopened = 0;
        int resolved = 0;
        int kept = 0;
        for (TicketFacts facts : tickets) {
            boolean openedThen = on(day, zone, facts, ticket -> Optional.of(ticket.openedAt()));
            if (openedThen) opened++;
            if (openedThen && facts.reopened()) reopened++;
            if (on(day, zone, facts, Ticket::resolvedAt)) resolved++;
            if (on(day, zone, facts, Ticket::firstReplyAt)) {
                responses.add(firstResponse(facts));
                if (!facts.breached().contains(FIRST_RESPONSE)) kept++;
            }
        }
        Optional<Double> inTarget =
                responses.isEmpty()
                        ? Optional.empty()
                        : Optional.of((double) kept / responses.size());
        return new DailyFigures(day, opened, reopened, resolved, Durations.of(responses), inTarget);
    }

    private static final TicketFacts.Breach FIRST_RESPONSE =
            new TicketFacts.Breach(ClockKind.FIRST_RESPONSE, 0);

    private static boolean on(
            LocalDate day,
            ZoneId zone,
            TicketFacts facts,
            Function<Ticket, Optional<Instant>> moment) {
        return facts.state()
                .flatMap(moment)
                .filter(at -> at.atZone(zone).toLocalDate().equals(day))
                .isPresent();
    }

    private static Duration firstResponse(TicketFacts facts) {
        Ticket ticket = facts.state().orElseThrow();
        return Duration.between(ticket.openedAt(), ticket.firstReplyAt().orElseThrow());
    }
}
