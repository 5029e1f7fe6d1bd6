package org.socialcare.domain.notices;

import java.time.Duration;

/**
 * How long to wait for a target that cannot be told: twice as long each time, up to a quarter of an
 * hour, for about nine hours. An outage of a service that lasts an hour thus delays, and loses
 * nothing.
 */
public final class Patience {
    /** Attempts after which a person has to look. */
    public static final int MOST_ATTEMPTS = 40;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Patience() {}

    /** Whether this attempt, counted from 1, was the last. */
    public static boolean isOver(int attempt) {
        return attempt >= MOST_ATTEMPTS;
    }

    /**
     * How long to wait after a failed attempt.
     *
     * @param attempt counted from 1
     * @param atLeast what the service asked for; believed up to the longest wait
     */
    public static Duration after(int attempt, Duration atLeast) {
        Duration wait = FIRST;
        for (int i = 1; i < attempt && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        wait = wait.compareTo(atLeast) < 0 ? atLeast : wait;
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
