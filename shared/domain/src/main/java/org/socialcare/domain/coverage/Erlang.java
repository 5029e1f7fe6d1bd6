package org.socialcare.domain.coverage;

import java.time.Duration;

/**
 * Erlang's formula for a queue in which everybody waits: messages come by chance at a steady rate
 * and are answered in order, one by each person at a time, in exponentially distributed times. A.
 * K. Erlang, "Solution of some problems in the theory of probabilities of significance in automatic
 * telephone exchanges", 1917.
 */
final class Erlang {
    private Erlang() {}

    /**
     * The probability that a message has to wait. Worked out by the recursion of the loss formula,
     * which knows no factorials and therefore never overflows.
     *
     * @param people at least one
     * @param load how many people would be busy all the time; below {@code people}
     */
    static double waits(int people, double load) {
        if (load <= 0) return 0;
        if (people < 1 || load >= people) {
            throw new IllegalArgumentException(
                    people + " people cannot carry a load of " + load + " for ever");
        }
        double loss = 1;
        for (int n = 1; n <= people; n++) {
            loss = load * loss / (n + load * loss);
        }
        return people * loss / (people - load * (1 - loss));
    }

    /**
     * The mean time until somebody begins with a message, those included that never wait.
     *
     * @param waits what {@link #waits} says of so many people and such a load
     */
    static double meanSeconds(double waits, int people, double load, Duration handling) {
        return waits * handling.toSeconds() / (people - load);
    }

    /** The share of messages that somebody begins with in time. */
    static double within(double waits, int people, double load, Duration handling, double seconds) {
        if (seconds < 0) return 0;
        return 1 - waits * Math.exp(-(people - load) * seconds / (double) handling.toSeconds());
    }
}
