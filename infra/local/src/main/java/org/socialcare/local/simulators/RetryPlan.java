package org.socialcare.local.simulators;

import java.time.Duration;
import java.util.List;

/**
 * How a platform repeats a delivery that was not acknowledged.
 *
 * @param patience how long it waits for an answer
 * @param pauses before each repetition; it gives up after the last
 */
public record RetryPlan(Duration patience, List<Duration> pauses) {
    public RetryPlan {
        pauses = List.copyOf(pauses);
    }
}
