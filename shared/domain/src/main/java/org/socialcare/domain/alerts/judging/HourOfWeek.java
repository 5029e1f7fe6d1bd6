package org.socialcare.domain.alerts.judging;

import java.time.Instant;
import java.time.ZoneId;

/** The 168 hours of a week on the clocks of a zone; Monday's first is 0. */
final class HourOfWeek {
    static final int HOURS = 168;

    private HourOfWeek() {}

    static int of(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    }
}
