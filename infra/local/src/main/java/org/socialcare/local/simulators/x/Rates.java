package org.socialcare.local.simulators.x;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Counts calls of each user in windows of a quarter of an hour. Safe for concurrent use. */
final class Rates {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private record Window(Instant reset, int calls) {}

    private final InstantSource clock;
    private final Map<String, Window> windows = new HashMap<>();

    Rates(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts a call, and says whether it is one of those allowed. */
    synchronized boolean allow(String user, int most) {
        Instant now = clock.instant();
        Window window =
                windows.merge(
                        user,
                        new Window(now.plus(WINDOW), 1),
                        (known, fresh) ->
                                known.reset().isAfter(now)
                                        ? new Window(known.reset(), known.calls() + 1)
                                        : fresh);
        return window.calls() <= most;
    }

    /** When any window that is open now has passed for certain. */
    Instant reset() {
        return clock.instant().plus(WINDOW);
    }
}
