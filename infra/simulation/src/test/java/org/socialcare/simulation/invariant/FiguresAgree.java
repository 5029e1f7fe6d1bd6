package org.socialcare.simulation.invariant;

import org.socialcare.aws.dynamo.DynamoTicketFacts;
import org.socialcare.domain.metrics.DailyFigures;
import org.socialcare.domain.metrics.DayOfTickets;
import org.socialcare.domain.metrics.TicketFacts;
import org.socialcare.simulation.history.Aftermath;
import org.socialcare.simulation.world.Shop;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Design, 5.8: the day's figures from the kept facts are those of the timelines themselves. */
public final class FiguresAgree implements Invariant {
    @Override
    public List<String> broken(Aftermath after) {
        var zone = Shop.brand().zone();
        LocalDate day = after.now().atZone(zone).toLocalDate();
        var kept = new DynamoTicketFacts(after.aws().dynamo(), "FactsTable");
        var reported = DailyFigures.of(day, zone, DayOfTickets.read(kept, Shop.ID, day));
        var recounted = DailyFigures.of(day, zone, fromTimelines(after));
        return reported.equals(recounted)
                ? List.of()
                : List.of("reported " + reported + ", the timelines say " + recounted);
    }

    private static List<TicketFacts> fromTimelines(Aftermath after) {
        Map<String, TicketFacts> tickets = new LinkedHashMap<>();
        for (var one : after.entries()) {
            TicketFacts.of(one.entry())
                    .ifPresent(
                            facts ->
                                    tickets.merge(
                                            facts.conversation() + "#" + facts.ticket(),
                                            facts,
                                            TicketFacts::merge));
        }
        return List.copyOf(tickets.values());
    }
}
