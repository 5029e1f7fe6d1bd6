package org.socialcare.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Walks a calendar's open stretches between two instants, a day at a time. Within a day it stops
 * where the zone changes its offset, because only up to there does the wall clock run straight.
 */
final class Openings {
    private static final int DAY = Spans.DAY;

    private final Calendar calendar;
    private final Offsets offsets;
    private final Instant until;
    private Instant position;
    private Instant offsetChanges;
    private int offset;
    private Instant from;
    private Instant to;

    Openings(Calendar calendar, Instant start, Instant until) {
        this.calendar = calendar;
        this.offsets = new Offsets(calendar.zone());
        this.until = until;
        this.position = start;
        this.from = start;
        this.to = start;
        this.offset = offsets.seconds(start);
        this.offsetChanges = offsets.changeAfter(start);
    }

    /** Moves to the next open stretch; false when there is none left. */
    boolean next() {
        while (position.isBefore(until)) {
            if (!position.isBefore(offsetChanges)) {
                offset = offsets.seconds(position);
                offsetChanges = offsets.changeAfter(position);
            }
            long day = Math.floorDiv(position.getEpochSecond() + offset, DAY);
            long midnight = day * DAY - offset;
            Instant end = Offsets.earlier(Instant.ofEpochSecond(midnight + DAY), offsetChanges);
            List<Calendar.Hours> hours = Spans.on(LocalDate.ofEpochDay(day), calendar);
            if (open(hours, midnight, Offsets.earlier(end, until))) {
                return true;
            }
            position = end;
        }
        return false;
    }

    Instant from() {
        return from;
    }

    Instant to() {
        return to;
    }

    Duration length() {
        return Duration.between(from, to);
    }

    private boolean open(List<Calendar.Hours> hours, long midnight, Instant end) {
        for (Calendar.Hours open : hours) {
            Instant opens = Instant.ofEpochSecond(midnight + open.from());
            from = opens.isBefore(position) ? position : opens;
            to = Offsets.earlier(Instant.ofEpochSecond(midnight + open.to()), end);
            if (from.isBefore(to)) {
                position = to;
                return true;
            }
        }
        return false;
    }
}
