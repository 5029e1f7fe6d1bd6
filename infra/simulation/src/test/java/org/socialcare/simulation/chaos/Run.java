package org.socialcare.simulation.chaos;

import java.time.Instant;

/** One invocation of a function while it runs. */
public final class Run {
    private final String function;
    private final Instant deadline;
    private boolean dead;

    public Run(String function, Instant deadline) {
        this.function = function;
        this.deadline = deadline;
    }

    public String function() {
        return function;
    }

    /** When Lambda ends it. */
    public Instant deadline() {
        return deadline;
    }

    boolean isDead() {
        return dead;
    }

    Crash die() {
        dead = true;
        return new Crash();
    }
}
