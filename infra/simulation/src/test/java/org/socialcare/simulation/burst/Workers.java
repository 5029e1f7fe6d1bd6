package org.socialcare.simulation.burst;

import org.socialcare.testkit.lambda.Invocation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Real threads, each a process of routing that is called again and again and may die. */
final class Workers {
    private static final String TICK = "{\"schedule\":\"routing-tick\"}";

    /** Longer than any claim of somebody who died is reckoned with. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Crowd crowd;
    private final AtomicInteger deaths = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    Workers(Crowd crowd) {
        this.crowd = crowd;
    }

    /** Lets them work until it is done, or nothing has changed for long. */
    void work(int workers, BooleanSupplier done) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int number = i;
                all.add(threads.submit(() -> one(number, done)));
            }
            for (var one : all) {
                one.get();
            }
        }
    }

    private void one(int number, BooleanSupplier done) {
        long lives = number;
        Instant progress = crowd.clock().instant();
        int before = -1;
        var handler = crowd.worker();
        crowd.rush().begin(lives);
        while (!done.getAsBoolean()) {
            try {
                Invocation.of(handler, TICK);
            } catch (Rush.Died died) {
                deaths.incrementAndGet();
                lives += 101;
                crowd.rush().begin(lives);
                handler = crowd.worker();
            } catch (IllegalStateException failed) {
                failures.incrementAndGet();
            }
            int assigned = crowd.tally().assigned();
            Instant now = crowd.clock().instant();
            if (assigned != before) {
                before = assigned;
                progress = now;
            } else if (now.isAfter(progress.plus(LONG_ENOUGH))) {
                return;
            } else {
                crowd.clock().pass(PAUSE);
            }
        }
    }

    /** How many processes died at their work. */
    int deaths() {
        return deaths.get();
    }

    /** How many calls failed and would have been repeated by their queue. */
    int failures() {
        return failures.get();
    }
}
