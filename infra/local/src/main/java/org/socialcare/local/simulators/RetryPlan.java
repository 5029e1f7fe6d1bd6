package org.socialcare.local.simulators;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a platform repeats a delivery that was not acknowledged.
 *
 * @param patience how long it waits for an answer
 * @param pauses before each repetition; it gives up after the last
 * @param taken whether the body of an answer says that the delivery was taken
 */
public record RetryPlan(Duration patience, List<Duration> pauses, Predicate<String> taken) {
    /** Twice more at once, after five seconds of silence each. */
    public static final RetryPlan TWICE_MORE =
            new RetryPlan(Duration.ofSeconds(5), List.of(Duration.ZERO, Duration.ZERO));

    public RetryPlan {
        pauses = List.copyOf(pauses);
    }

    /** Reads nothing but the status of an answer, as nearly every platform does. */
    public RetryPlan(Duration patience, List<Duration> pauses) {
        this(patience, pauses, _ -> true);
    }
}
