package org.socialcare.domain.metrics;

import java.util.function.Consumer;

/** Computes one metric: finds in each story what the metric is made of. */
@FunctionalInterface
interface Gauge {
    /** Marks outside the period are left out by whoever receives them. */
    void see(TicketStory story, Consumer<Mark> marks);

    /** All stories have been seen; for what can only be told by comparing them. */
    default void end(Consumer<Mark> marks) {}
}
