package org.socialcare.domain.metrics;

import java.time.Instant;

/** What a metric is computed for; its instants are worked out once, as every story asks. */
final class View {
    private final Hours hours;
    private final Instant now;
    private final Instant start;
    private final Instant end;

    /**
     * @param now when somebody asks; what is still running runs until then
     */
    View(Span span, Instant now, Hours hours) {
        this.hours = hours;
        this.now = now;
        this.start = span.start();
        this.end = span.end();
    }

    Hours hours() {
        return hours;
    }

    Instant now() {
        return now;
    }

    /** Whether something happened in the period. */
    boolean holds(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }

    /** Whether anything of a ticket can have happened in the period. */
    boolean touches(Extent extent) {
        return extent.touches(start, end);
    }

    /** The instant at which that is counted which is counted at one moment. */
    Instant asOf() {
        return now.isBefore(end) ? now : end;
    }

    /** The same instant as an anchor: a period's end no longer belongs to it. */
    Instant moment() {
        return now.isBefore(end) ? now : end.minusNanos(1);
    }
}
