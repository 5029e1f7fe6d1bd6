package org.socialcare.local;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast time passes for whatever AWS would let wait: tests shorten it.
 *
 * @param minute how long alarms take a minute to be
 * @param redelivery how soon a message that failed shows itself again, and the longest a reader may
 *     put one off; empty for what the template says
 */
public record Pace(Duration minute, Optional<Duration> redelivery) {
    /** As on AWS. */
    public static final Pace REAL = new Pace(Duration.ofMinutes(1), Optional.empty());

    /**
     * Alarms after seconds, redelivery after the given time. What is due at a time of day does not
     * come by itself: what a test sees must not depend on the minute it runs in.
     */
    public static Pace hurried(Duration redelivery) {
        return new Pace(Duration.ofSeconds(1), Optional.of(redelivery));
    }

    /** Whether schedules by the time of day run. */
    public boolean hasTimesOfDay() {
        return redelivery.isEmpty();
    }
}
