package org.socialcare.local.simulators;

import java.time.Duration;

/** Does things later. */
@FunctionalInterface
public interface Timetable {
    /** Runs it once, that much later, on a thread of its own. */
    void after(Duration delay, Runnable what);
}
