package org.socialcare.domain.coverage;

import static org.socialcare.domain.coverage.DayOfArrivals.QUARTERS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The quarters of an hour of some days of a zone, in order: 96 a day, but 92 or 100 on the days on
 * which its clocks change.
 */
final class Timetable {
    static final Duration LENGTH = Duration.ofMinutes(15);

    private final List<Slot> slots;

    /**
     * One quarter of an hour.
     *
     * @param quarter on the wall clock, from 0 to 95
     * @param middle whoever is there then counts as there
     * @param wall the same on the wall clock
     */
    record Slot(Instant from, LocalDate day, int quarter, Instant middle, LocalDateTime wall) {}

    private Timetable(List<Slot> slots) {
        this.slots = List.copyOf(slots);
    }

    /**
     * @param until not included
     */
    static Timetable of(ZoneId zone, LocalDate first, LocalDate until) {
        List<Slot> slots = new ArrayList<>();
        Instant end = until.atStartOfDay(zone).toInstant();
        Instant at = first.atStartOfDay(zone).toInstant();
        while (at.isBefore(end)) {
            ZonedDateTime local = at.atZone(zone);
            LocalTime time = local.toLocalTime();
            int quarter = time.toSecondOfDay() * QUARTERS / (24 * 60 * 60);
            Instant middle = at.plus(LENGTH.dividedBy(2));
            LocalDateTime wall = LocalDateTime.ofInstant(middle, zone);
            slots.add(new Slot(at, local.toLocalDate(), quarter, middle, wall));
            at = at.plus(LENGTH);
        }
        return new Timetable(slots);
    }

    List<Slot> slots() {
        return slots;
    }

    int size() {
        return slots.size();
    }
}
