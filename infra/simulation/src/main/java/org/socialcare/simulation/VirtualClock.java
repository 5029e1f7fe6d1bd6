package org.socialcare.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** A clock that stands still until somebody moves it on, from any thread. */
public final class VirtualClock implements InstantSource {
    private volatile Instant now;

    public VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    /** Moves on to an instant; one that is over already changes nothing. */
    public synchronized void passTo(Instant instant) {
        if (instant.isAfter(now)) now = instant;
    }

    /**
     * The same time on a machine whose clock is wrong.
     *
     * @param skew asked at each look, for a clock may be set right or wrong at any time
     */
    public InstantSource wrongBy(Supplier<Duration> skew) {
        return () -> now.plus(skew.get());
    }
}
