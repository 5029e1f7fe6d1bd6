package org.socialcare.bench.cost;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** All moments of one kind, with their bill and what explains it. */
record Period(Bill bill, Traffic traffic, AtomicLong nanos) {
    Period() {
        this(new Bill(), new Traffic(), new AtomicLong());
    }

    Duration length() {
        return Duration.ofNanos(nanos.get());
    }
}
