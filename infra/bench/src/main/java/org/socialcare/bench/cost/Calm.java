package org.socialcare.bench.cost;

import org.socialcare.local.replay.RunningSuite;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.Map;

/**
 * Waits until nothing is under way: no message in any queue that a function reads, and nothing in a
 * stream that one has not taken, for a second.
 */
final class Calm {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LOOKS = 5;

    private final RunningSuite suite;

    Calm(RunningSuite suite) {
        this.suite = suite;
    }

    /**
     * @throws IllegalStateException if something still goes on after a long time
     */
    void await() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int quiet = 0; quiet < LOOKS; quiet = busy() ? 0 : quiet + 1) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("queues do not empty");
            }
            Thread.sleep(LOOK);
        }
    }

    private boolean busy() throws InterruptedException {
        Json health = suite.get("/local/health", Map.of());
        for (Json function : health.arr("functions")) {
            if (function.number("behind").orElse(0) > 0) return true;
        }
        for (Json queue : health.arr("queues")) {
            long depth = queue.number("waiting").orElse(0) + queue.number("inFlight").orElse(0);
            if (depth > 0 && !queue.flag("deadLetters")) return true;
        }
        return false;
    }
}
