package org.socialcare.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The instants that agents usually promise an answer by, as they stand at one moment. */
public final class PromiseTimes {
    private PromiseTimes() {}

    /** What such an instant is called. */
    public enum Choice {
        IN_AN_HOUR,
        TODAY_AT_CLOSING,
        TOMORROW_AT_NOON,
        TOMORROW_AT_CLOSING
    }

    /**
     * One of them.
     *
     * @param opensAt the next opening after it; absent where somebody works at that instant or just
     *     before it, and where the calendar never opens again
     */
    public record Time(Choice choice, Instant at, Optional<Instant> opensAt) {}

    /**
     * Those that lie ahead, in the order of {@link Choice}; closing times only where it closes.
     *
     * @param zone the brand's, whose noon it is
     */
    public static List<Time> of(Calendar hours, ZoneId zone, Instant now) {
        List<Time> times = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(now, hours.zone());
        times.add(time(Choice.IN_AN_HOUR, now.plus(Duration.ofHours(1)), hours));
        closing(hours, today)
                .filter(now::isBefore)
                .ifPresent(at -> times.add(time(Choice.TODAY_AT_CLOSING, at, hours)));
        Instant noon =
                LocalDate.ofInstant(now, zone)
                        .plusDays(1)
                        .atTime(LocalTime.NOON)
                        .atZone(zone)
                        .toInstant();
        times.add(time(Choice.TOMORROW_AT_NOON, noon, hours));
        closing(hours, today.plusDays(1))
                .ifPresent(at -> times.add(time(Choice.TOMORROW_AT_CLOSING, at, hours)));
        return times;
    }

    /** Absent where somebody works at that instant, or has until then. */
    public static Optional<Instant> opensAfter(Calendar hours, Instant at) {
        if (hours.isOpen(at) || hours.isOpen(at.minusNanos(1))) return Optional.empty();
        return Optional.of(hours.opensAt(at)).filter(Calendar.NEVER::isAfter);
    }

    private static Time time(Choice choice, Instant at, Calendar hours) {
        return new Time(choice, at, opensAfter(hours, at));
    }

    /** The end of the date's last hours; what runs over midnight ends with the date. */
    private static Optional<Instant> closing(Calendar hours, LocalDate date) {
        List<Calendar.Hours> spans = Spans.on(date, hours);
        if (hours.isAlwaysOpen() || spans.isEmpty()) return Optional.empty();
        int end = spans.getLast().to();
        return Optional.of(
                end >= Spans.DAY
                        ? date.plusDays(1).atStartOfDay(hours.zone()).toInstant()
                        : date.atTime(LocalTime.ofSecondOfDay(end))
                                .atZone(hours.zone())
                                .toInstant());
    }
}
