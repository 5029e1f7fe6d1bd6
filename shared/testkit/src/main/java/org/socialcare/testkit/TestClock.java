package org.socialcare.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test lets time pass. Begins at {@link Some#NOW}. */
public final class TestClock implements InstantSource {
    private volatile Instant now = Some.NOW;

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void set(Instant instant) {
        now = instant;
    }
}
