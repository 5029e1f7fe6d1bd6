package org.socialcare.simulation.broken;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers that never come twice. */
final class Copies {
    private static final AtomicInteger LAST = new AtomicInteger(100_000);

    private Copies() {}

    static int next() {
        return LAST.incrementAndGet();
    }
}
