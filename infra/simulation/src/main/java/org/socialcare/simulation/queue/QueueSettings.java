package org.socialcare.simulation.queue;

import java.time.Duration;
import java.util.Optional;

/**
 * How a queue is set up. Its address ends with its name; one that keeps order ends with {@code
 * .fifo}.
 *
 * @param visibility how long a received message stays hidden
 * @param hashesBodies whether a body is its own de-duplication id where none is given
 */
public record QueueSettings(
        String name,
        Duration visibility,
        Duration delay,
        boolean hashesBodies,
        Optional<Redrive> redrive) {

    /** After so many receives a message goes to the dead-letter queue of that name. */
    public record Redrive(String deadLetters, int mostReceives) {}

    public boolean fifo() {
        return name.endsWith(".fifo");
    }
}
