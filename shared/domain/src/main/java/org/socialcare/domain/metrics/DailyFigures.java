package org.socialcare.domain.metrics;

import org.socialcare.domain.metrics.Figure.Unit;
import org.socialcare.domain.ports.KeepTicketFact.TicketFact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The figures of one day, as functions of what happened to tickets on it. A duration belongs to the
 * day on which it ended (features G-4); median and 90th percentile are of the values as they are,
 * the lower of two middle ones.
 */
public final class DailyFigures {
    /** Changes whenever a definition does. */
    public static final int DEFINITIONS = 1;

    private DailyFigures() {}

    /**
     * All figures, in the order in which they are shown.
     *
     * @param facts of one brand and day, of all channels or of one
     */
    public static List<Figure> of(List<TicketFact> facts) {
        var replies = durations(facts, TicketEvents.FIRST_REPLY);
        var resolutions = durations(facts, TicketEvents.RESOLVED);
        int breaches = count(facts, TicketEvents.BREACHED);
        return List.of(
                total(
                        "tickets_opened",
                        count(facts, TicketEvents.OPENED),
                        "Tickets whose first message came on the day."),
                total(
                        "tickets_resolved",
                        resolutions.size(),
                        "Tickets that were resolved on the day."),
                total("clocks_breached", breaches, "Clocks that fell due on the day unmet."),
                seconds(
                        "first_response_mean",
                        mean(replies),
                        replies.size(),
                        "Mean time from a ticket's first message to the first answer given on the"
                                + " day."),
                seconds(
                        "first_response_median",
                        percentile(replies, 50),
                        replies.size(),
                        "Median time from a ticket's first message to the first answer given on"
                                + " the day."),
                seconds(
                        "first_response_p90",
                        percentile(replies, 90),
                        replies.size(),
                        "Time within which nine of ten first answers of the day were given."),
                seconds(
                        "resolution_median",
                        percentile(resolutions, 50),
                        resolutions.size(),
                        "Median time from a ticket's first message to its resolution on the day."));
    }

    private static int count(List<TicketFact> facts, String what) {
        return (int) facts.stream().filter(fact -> TicketEvents.is(fact, what)).count();
    }

    private static List<Long> durations(List<TicketFact> facts, String what) {
        var seconds = new ArrayList<Long>();
        for (var fact : facts) {
            if (TicketEvents.is(fact, what)) {
                TicketEvents.ended(fact)
                        .ifPresent(
                                end ->
                                        seconds.add(
                                                Duration.between(fact.after().openedAt(), end)
                                                        .toSeconds()));
            }
        }
        seconds.sort(null);
        return seconds;
    }

    private static OptionalDouble mean(List<Long> sorted) {
        return sorted.stream().mapToLong(Long::longValue).average();
    }

    private static OptionalDouble percentile(List<Long> sorted, int percent) {
        if (sorted.isEmpty()) {
            return OptionalDouble.empty();
        }
        int rank = Math.max(1, Math.ceilDiv(sorted.size() * percent, 100));
        return OptionalDouble.of(sorted.get(rank - 1));
    }

    private static Figure total(String id, int value, String definition) {
        return new Figure(id, Unit.COUNT, OptionalDouble.of(value), value, definition);
    }

    private static Figure seconds(String id, OptionalDouble value, int sample, String definition) {
        return new Figure(id, Unit.SECONDS, value, sample, definition);
    }
}
