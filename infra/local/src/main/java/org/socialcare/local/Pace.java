package org.socialcare.local;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast time passes for whatever AWS would let wait: tests shorten it.
 *
 * @param minute how long alarms take a minute to be
 * @param redelivery the longest a queue hides a message that is worked on; empty for what the
 *     template says
 */
public record Pace(Duration minute, Optional<Duration> redelivery) {
    /** As on AWS. */
    public static final Pace REAL = new Pace(Duration.ofMinutes(1), Optional.empty());

    /** Alarms after seconds, redelivery after the given time. */
    public static Pace hurried(Duration redelivery) {
        return new Pace(Duration.ofSeconds(1), Optional.of(redelivery));
    }
}
