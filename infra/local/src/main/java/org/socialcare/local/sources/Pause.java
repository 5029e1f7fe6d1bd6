package org.socialcare.local.sources;

import java.time.Duration;

/** Waits between attempts; a test does not. */
@FunctionalInterface
interface Pause {
    void pass(Duration time) throws InterruptedException;
}
