package org.socialcare.desk;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.wire.json.Json;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Opening hours as an admin writes them: spans of {@code HH:MM} by weekday and by date. */
final class CalendarForm {
    private static final int MOST_SPANS = 24;
    private static final int MOST_EXCEPTIONS = 1_000;
    private static final int DAY = 24 * 60;

    private final Form form;

    CalendarForm(Form form) {
        this.form = form;
    }

    Calendar read(String id) {
        return new Calendar(id, zone(), week(), exceptions());
    }

    private ZoneId zone() {
        try {
            if (form.member("zone").orElse(Json.Null.VALUE) instanceof Json.Text(var zone)) {
                return ZoneId.of(zone);
            }
        } catch (DateTimeException unknown) {
            // Told below.
        }
        form.problem("/zone", "must be a time zone such as Asia/Shanghai");
        return ZoneOffset.UTC;
    }

    private Map<DayOfWeek, List<Hours>> week() {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        if (form.member("week").orElse(Json.Null.VALUE) instanceof Json.Obj(var days)) {
            for (var day : days.entrySet()) {
                var pointer = "/week/" + day.getKey();
                var weekday = CalendarView.weekday(day.getKey());
                if (weekday.isPresent()) {
                    week.put(weekday.get(), spans(day.getValue(), pointer));
                } else {
                    form.problem(pointer, "must be one of mon to sun");
                }
            }
        } else {
            form.problem("/week", "must be an object");
        }
        return week;
    }

    private Map<LocalDate, List<Hours>> exceptions() {
        var dates = new TreeMap<LocalDate, List<Hours>>();
        if (!(form.member("exceptions").orElse(Json.Null.VALUE) instanceof Json.Arr(var items))
                || items.size() > MOST_EXCEPTIONS) {
            form.problem("/exceptions", "must be a list of at most " + MOST_EXCEPTIONS);
            return dates;
        }
        for (int i = 0; i < items.size(); i++) {
            exception(items.get(i), "/exceptions/" + i, dates);
        }
        return dates;
    }

    private void exception(Json item, String pointer, Map<LocalDate, List<Hours>> dates) {
        var hours = spans(item.get("hours").orElse(Json.Null.VALUE), pointer + "/hours");
        try {
            if (dates.put(LocalDate.parse(item.textOrEmpty("day")), hours) != null) {
                form.problem(pointer + "/day", "is there twice");
            }
        } catch (DateTimeException notDay) {
            form.problem(pointer + "/day", "must be a day such as 2026-05-01");
        }
    }

    private List<Hours> spans(Json json, String pointer) {
        var spans = new ArrayList<Hours>();
        if (!(json instanceof Json.Arr(var items)) || items.size() > MOST_SPANS) {
            form.problem(pointer, "must be a list of at most " + MOST_SPANS + " spans");
            return spans;
        }
        for (int i = 0; i < items.size(); i++) {
            var from = minute(items.get(i).textOrEmpty("from"));
            var to = minute(items.get(i).textOrEmpty("to"));
            if (from.isEmpty() || to.isEmpty() || from.getAsInt() >= to.getAsInt()) {
                form.problem(pointer + "/" + i, "must go from HH:MM to a later HH:MM");
            } else {
                spans.add(new Hours(from.getAsInt() * 60, to.getAsInt() * 60));
            }
        }
        return spans;
    }

    /** The minute of the day; 24:00 is its end. */
    private static OptionalInt minute(String text) {
        if (text.length() != 5 || text.charAt(2) != ':') {
            return OptionalInt.empty();
        }
        int hour = number(text, 0);
        int minute = number(text, 3);
        boolean inDay = hour >= 0 && minute >= 0 && minute < 60 && hour * 60 + minute <= DAY;
        return inDay ? OptionalInt.of(hour * 60 + minute) : OptionalInt.empty();
    }

    private static int number(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        boolean digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
        return digits ? tens * 10 + ones : -1;
    }
}
