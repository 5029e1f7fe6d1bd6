package org.socialcare.domain.metrics;

import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.ports.KeepTicketFact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Makes tickets that are open over midnight known to the next day, so that a day's facts name every
 * ticket that was open on it, even one that nothing happens to for weeks. To be run for each day
 * after it has ended, in order; running it again changes nothing.
 */
public final class CarryOver {
    private CarryOver() {}

    /**
     * Keeps one fact for each ticket that was open when the day ended.
     *
     * @param stories those of that day, see {@link Stories}
     * @return how many were open
     */
    public static int into(
            KeepTicketFact facts, Iterable<TicketStory> stories, LocalDate day, ZoneId zone) {
        Instant ends = new Span(day, day, zone).end().minusNanos(1);
        int open = 0;
        for (TicketStory story : stories) {
            boolean begun = !story.opening().at().isAfter(ends);
            if (!begun || story.closeAt(ends).isPresent()) continue;
            facts.keep(
                    new TicketFact(
                            story.conversation(),
                            story.ticket(),
                            story.brand(),
                            story.channel(),
                            day.plusDays(1),
                            story.opening().at().atZone(zone).toLocalDate(),
                            story.opening().at(),
                            0,
                            new What.StillOpen(),
                            Optional.empty()));
            open++;
        }
        return open;
    }
}
