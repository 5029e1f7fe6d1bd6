package org.socialcare.domain.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * When a brand works: any number of opening hours per weekday, and dated exceptions (a holiday has
 * none; a swapped working day has its own), in the brand's zone.
 *
 * @param week days that are missing are closed
 * @param exceptions replace the weekday's hours on that date
 */
public record Calendar(
        String id,
        ZoneId zone,
        Map<DayOfWeek, List<Hours>> week,
        Map<LocalDate, List<Hours>> exceptions) {
    public Calendar {
        week = Map.copyOf(week);
        exceptions = Map.copyOf(exceptions);
    }

    /**
     * From one second of the local day to another, the end not included; a night shift is two of
     * them.
     *
     * @param from 0 to 86,399
     * @param to up to 86,400, after {@code from}
     */
    public record Hours(int from, int to) {
        public Hours {
            if (from < 0 || to > 86_400 || from >= to) {
                throw new IllegalArgumentException(
                        "opening hours must be 0 <= from < to <= 86400 seconds, not "
                                + from
                                + " to "
                                + to);
            }
        }
    }
}
