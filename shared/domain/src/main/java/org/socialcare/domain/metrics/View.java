package org.socialcare.domain.metrics;

import java.time.Instant;

/**
 * What a metric is computed for.
 *
 * @param now when somebody asks; what is still running runs until then
 */
record View(Span span, Instant now, Hours hours) {
    /** The instant at which that is counted which is counted at one moment. */
    Instant asOf() {
        return now.isBefore(span.end()) ? now : span.end();
    }

    /** The same instant as an anchor: a period's end no longer belongs to it. */
    Instant moment() {
        return now.isBefore(span.end()) ? now : span.end().minusNanos(1);
    }
}
