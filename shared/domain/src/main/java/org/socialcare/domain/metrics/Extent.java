package org.socialcare.domain.metrics;

import java.time.Duration;
import java.time.Instant;

/**
 * From when to when anything about a ticket can fall into a period. Most tickets live for hours
 * while a report asks about each day of a quarter, so that most can be passed over.
 *
 * @param last the end of the quiet time after the last thing that happened; never for a ticket on
 *     which there is work to do
 */
record Extent(Instant first, Instant last) {
    /** Longer than a close is watched for the customer coming back. */
    private static final Duration QUIET = Duration.ofDays(4);

    static Extent of(TicketStory story) {
        Bounds bounds = new Bounds(story.opening().at());
        for (TicketStory.Round round : story.rounds()) {
            bounds.add(round.start());
            round.stop().ifPresent(bounds::add);
            round.due().ifPresent(bounds::add);
        }
        story.replies().forEach(reply -> bounds.add(reply.at()));
        story.holdings().forEach(holding -> bounds.add(holding.from()));
        for (TicketStory.Close close : story.closes()) {
            bounds.add(close.at());
            close.undoneAt().ifPresent(bounds::add);
        }
        for (TicketStory.Promise promise : story.promises()) {
            bounds.add(promise.from());
            promise.due().ifPresent(bounds::add);
        }
        story.followedAt().ifPresent(bounds::add);
        boolean over = story.close().isPresent();
        return new Extent(bounds.first, over ? bounds.last.plus(QUIET) : Instant.MAX);
    }

    /**
     * Whether anything can fall into a period.
     *
     * @param end of the period, no longer belonging to it
     */
    boolean touches(Instant start, Instant end) {
        return first.isBefore(end) && !last.isBefore(start);
    }

    private static final class Bounds {
        private Instant first;
        private Instant last;

        Bounds(Instant at) {
            first = at;
            last = at;
        }

        void add(Instant at) {
            if (at.isBefore(first)) first = at;
            if (at.isAfter(last)) last = at;
        }
    }
}
