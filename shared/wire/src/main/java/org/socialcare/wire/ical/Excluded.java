package org.socialcare.wire.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Times at which an event does not take place. A date leaves out whatever starts on it. */
final class Excluded {
    private final Set<Instant> instants = new HashSet<>();
    private final Set<LocalDate> datesOfInstants = new HashSet<>();
    private final Set<LocalDate> dates = new HashSet<>();

    void add(When when) {
        switch (when) {
            case When.Day(var date) -> dates.add(date);
            case When.At at -> {
                instants.add(at.instant());
                datesOfInstants.add(at.date());
            }
        }
    }

    boolean has(When start) {
        return dates.contains(start.date())
                || switch (start) {
                    case When.Day(var date) -> datesOfInstants.contains(date);
                    case When.At at -> instants.contains(at.instant());
                };
    }
}
