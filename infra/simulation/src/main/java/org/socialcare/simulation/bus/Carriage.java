package org.socialcare.simulation.bus;

import java.time.Duration;
import java.util.List;

/** How the bus carries an event to a target: one delay for each time it is delivered. */
@FunctionalInterface
public interface Carriage {
    /** At once, and once. */
    Carriage PROMPT = rule -> List.of(Duration.ZERO);

    List<Duration> delays(String rule);
}
