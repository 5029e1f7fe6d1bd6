package org.socialcare.desk;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Calendar.Special;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a calendar's days say of each other, each of them being right on its own. */
final class CalendarCheck {
    private static final int DAY = 86_400;

    private final Calendar calendar;
    private final Map<LocalDate, String> places;
    private final Form form;

    /**
     * @param places where in the body each exception stands
     */
    CalendarCheck(Calendar calendar, Map<LocalDate, String> places, Form form) {
        this.calendar = calendar;
        this.places = places;
        this.form = form;
    }

    void check() {
        if (neverOpens()) {
            form.problem("/week", "must open at least once: without hours nothing falls due");
        }
        if (calendar.id().equals(Calendar.ALWAYS.id()) && !calendar.isAlwaysOpen()) {
            form.problem("/id", "is the name of the calendar that never closes");
        }
        for (var day : DayOfWeek.values()) {
            var next = day.plus(1);
            var place = "/week/" + CalendarView.name(day);
            runsInto(place, hours(day), hours(next), CalendarView.name(next));
        }
        calendar.exceptions().forEach(this::runsInto);
    }

    private boolean neverOpens() {
        return !calendar.opensWeekly()
                && calendar.exceptions().values().stream().allMatch(each -> each.hours().isEmpty());
    }

    /** Where the next day is an exception too, the night ends at its midnight. */
    private void runsInto(LocalDate date, Special special) {
        var next = date.plusDays(1);
        if (!calendar.exceptions().containsKey(next)) {
            var place = places.getOrDefault(date, "/exceptions") + "/hours";
            runsInto(place, special.hours(), hours(next.getDayOfWeek()), next.toString());
        }
    }

    private List<Hours> hours(DayOfWeek day) {
        return calendar.week().getOrDefault(day, List.of());
    }

    private void runsInto(String place, List<Hours> hours, List<Hours> next, String nextDay) {
        for (var night : hours) {
            for (var other : next) {
                if (night.to() - DAY > other.from()) {
                    form.problem(
                            place,
                            CalendarView.span(night)
                                    + " runs over midnight into "
                                    + CalendarView.span(other)
                                    + " of "
                                    + nextDay);
                    return;
                }
            }
        }
    }
}
