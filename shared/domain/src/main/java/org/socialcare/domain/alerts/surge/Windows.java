package org.socialcare.domain.alerts.surge;

import java.time.Duration;
import java.time.Instant;

/** Five-minute windows, numbered from 1970 on. */
final class Windows {
    static final Duration LENGTH = Duration.ofMinutes(5);
    static final int HOUR = 12;
    static final int DAY = 24 * HOUR;

    private Windows() {}

    static long number(Instant start) {
        return Math.floorDiv(start.getEpochSecond(), LENGTH.toSeconds());
    }

    static long in(Duration time) {
        return time.dividedBy(LENGTH);
    }

    static int hourOfDay(long window) {
        return (int) Math.floorMod(Math.floorDiv(window, HOUR), 24L);
    }

    static boolean endsHour(long window) {
        return Math.floorMod(window, HOUR) == HOUR - 1;
    }
}
