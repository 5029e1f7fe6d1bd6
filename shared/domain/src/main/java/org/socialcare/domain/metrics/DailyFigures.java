package org.socialcare.domain.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

    /** The figures of a day from the stories of all tickets that could matter to it, each once. */
    public static DailyFigures of(LocalDate day, ZoneId zone, Collection<TicketStory> tickets) {
        Span span = new Span(day, day, zone);
        List<Duration> responses = new ArrayList<>();
        int opened = 0;
        int reopened = 0;
        int resolved = 0;
        int kept = 0;
        for (TicketStory story : tickets) {
            boolean openedThen = span.holds(story.opening().at());
            if (openedThen) opened++;
            if (openedThen && story.opening().again()) reopened++;
            if (story.close().filter(close -> span.holds(close.at())).isPresent()) resolved++;
            var first = story.rounds().getFirst();
            Optional<Instant> answer = story.answerTo(first).filter(span::holds);
            if (answer.isEmpty()) continue;
            responses.add(Duration.between(first.start(), answer.get()));
            if (first.due().filter(answer.get()::isAfter).isEmpty()) kept++;
        }
        Optional<Double> inTarget =
                responses.isEmpty()
                        ? Optional.empty()
                        : Optional.of((double) kept / responses.size());
        return new DailyFigures(day, opened, reopened, resolved, Durations.of(responses), inTarget);
    }
}
