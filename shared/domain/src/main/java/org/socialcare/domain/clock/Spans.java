package org.socialcare.domain.clock;

import org.jspecify.annotations.Nullable;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Calendar.Special;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Opening hours as sorted spans, and those that lie within one date. */
final class Spans {
    static final int DAY = 86_400;
    static final List<Hours> ALL_DAY = List.of(new Hours(0, DAY));

    private Spans() {}

    /**
     * The seconds of a date on which the calendar is open, from 0 to 86,400: what begins on it, and
     * unless it is an exception what the day before has running over midnight.
     */
    static List<Hours> on(LocalDate date, Calendar calendar) {
        @Nullable Special special = calendar.exceptions().get(date);
        if (special != null) return within(special.hours(), List.of());
        List<Hours> own = calendar.week().getOrDefault(date.getDayOfWeek(), List.of());
        return within(own, beginning(date.minusDays(1), calendar));
    }

    /** Sorted, and joined where they meet as long as that makes no more than a day. */
    static List<Hours> merged(List<Hours> hours) {
        List<Hours> sorted = new ArrayList<>(hours);
        sorted.sort(Comparator.comparingInt(Hours::from).thenComparingInt(Hours::to));
        List<Hours> merged = new ArrayList<>();
        for (Hours next : sorted) {
            Hours last = merged.isEmpty() ? next : merged.getLast();
            int to = Math.max(last.to(), next.to());
            if (merged.isEmpty() || last.to() < next.from() || to > last.from() + DAY) {
                merged.add(next);
            } else {
                merged.set(merged.size() - 1, new Hours(last.from(), to));
            }
        }
        return List.copyOf(merged);
    }

    private static List<Hours> beginning(LocalDate date, Calendar calendar) {
        @Nullable Special special = calendar.exceptions().get(date);
        return special != null
                ? special.hours()
                : calendar.week().getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static List<Hours> within(List<Hours> own, List<Hours> before) {
        if (!runOver(own) && !runOver(before)) return own;
        List<Hours> spans = new ArrayList<>();
        for (Hours hours : before) {
            if (hours.to() > DAY) spans.add(new Hours(0, hours.to() - DAY));
        }
        for (Hours hours : own) {
            spans.add(hours.to() > DAY ? new Hours(hours.from(), DAY) : hours);
        }
        return merged(spans);
    }

    private static boolean runOver(List<Hours> hours) {
        for (Hours each : hours) {
            if (each.to() > DAY) return true;
        }
        return false;
    }
}
