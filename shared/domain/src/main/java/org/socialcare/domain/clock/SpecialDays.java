package org.socialcare.domain.clock;

import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Calendar.Special;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns occasions into exceptions of a calendar. Each date begins with the hours of its week, a
 * night shift from the day before included; exceptions that the calendar already has play no part,
 * so that the same occasions always give the same.
 */
public final class SpecialDays {
    private static final int LONGEST_NAME = 80;

    private final Calendar weekly;
    private final Map<LocalDate, Special> days = new TreeMap<>();

    /** Of a calendar's week. */
    public SpecialDays(Calendar calendar) {
        this.weekly = new Calendar(calendar.id(), calendar.zone(), calendar.week(), Map.of());
    }

    /** The calendar is closed meanwhile; a part of a day that is closed anyhow changes nothing. */
    public void close(Occasion occasion, LocalDate first, LocalDate last) {
        for (LocalDate date = later(first, occasion); endsAfter(occasion, date, last); ) {
            List<Hours> before = hours(date);
            List<Hours> after = without(before, second(occasion.from(), date), end(occasion, date));
            if (occasion.wholeDays() || !after.equals(before)) put(date, occasion.name(), after);
            date = date.plusDays(1);
        }
    }

    /**
     * The calendar is open meanwhile, besides its usual hours.
     *
     * @param wholeDay the hours of a day that the occasion tells no times of
     */
    public void open(Occasion occasion, List<Hours> wholeDay, LocalDate first, LocalDate last) {
        for (LocalDate date = later(first, occasion); endsAfter(occasion, date, last); ) {
            List<Hours> hours = new ArrayList<>(hours(date));
            if (occasion.wholeDays()) {
                hours.addAll(wholeDay);
            } else {
                hours.add(new Hours(second(occasion.from(), date), end(occasion, date)));
            }
            put(date, occasion.name(), Spans.merged(hours));
            date = date.plusDays(1);
        }
    }

    /** What came of it, by date. */
    public Map<LocalDate, Special> days() {
        return days;
    }

    private static LocalDate later(LocalDate first, Occasion occasion) {
        LocalDate from = occasion.from().toLocalDate();
        return from.isBefore(first) ? first : from;
    }

    private static boolean endsAfter(Occasion occasion, LocalDate date, LocalDate last) {
        return !date.isAfter(last) && occasion.to().isAfter(date.atStartOfDay());
    }

    private static int second(LocalDateTime from, LocalDate date) {
        return from.isBefore(date.atStartOfDay()) ? 0 : from.toLocalTime().toSecondOfDay();
    }

    private static int end(Occasion occasion, LocalDate date) {
        LocalDateTime to = occasion.to();
        return to.isBefore(date.plusDays(1).atStartOfDay())
                ? to.toLocalTime().toSecondOfDay()
                : Spans.DAY;
    }

    /** A night that begins on the date is left whole: the day after may be no exception. */
    private List<Hours> hours(LocalDate date) {
        Special known = days.get(date);
        if (known != null) return known.hours();
        List<Hours> hours = new ArrayList<>();
        for (Hours night :
                weekly.week().getOrDefault(date.minusDays(1).getDayOfWeek(), List.of())) {
            if (night.to() > Spans.DAY) hours.add(new Hours(0, night.to() - Spans.DAY));
        }
        hours.addAll(weekly.week().getOrDefault(date.getDayOfWeek(), List.of()));
        return Spans.merged(hours);
    }

    /** What is closed until midnight takes the rest of the night with it. */
    private static List<Hours> without(List<Hours> hours, int from, int to) {
        List<Hours> left = new ArrayList<>();
        for (Hours each : hours) {
            if (each.from() < Math.min(each.to(), from)) {
                left.add(new Hours(each.from(), Math.min(each.to(), from)));
            }
            int begin = Math.max(each.from(), to);
            if (begin < each.to() && begin < Spans.DAY) left.add(new Hours(begin, each.to()));
        }
        return List.copyOf(left);
    }

    private void put(LocalDate date, String name, List<Hours> hours) {
        Special known = days.get(date);
        String both =
                known == null || known.name().isEmpty() || known.name().equals(name)
                        ? name
                        : name.isEmpty() ? known.name() : known.name() + " / " + name;
        days.put(date, new Special(shortened(both), hours));
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) return name;
        int end = LONGEST_NAME - 1;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
