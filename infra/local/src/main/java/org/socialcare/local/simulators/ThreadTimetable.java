package org.socialcare.local.simulators;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One daemon thread keeps the time; what is due runs on a virtual thread. */
public final class ThreadTimetable implements Timetable, AutoCloseable {
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("timetable").factory());

    @Override
    public void after(Duration delay, Runnable what) {
        if (!timer.isShutdown()) {
            var _ =
                    timer.schedule(
                            () -> Thread.ofVirtual().start(what),
                            delay.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    /** Forgets what is not due yet. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
