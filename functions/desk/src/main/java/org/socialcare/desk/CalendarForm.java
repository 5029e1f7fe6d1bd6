package org.socialcare.desk;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Calendar.Special;
import org.socialcare.wire.json.Json;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Opening hours as an admin writes them: spans of {@code HH:MM} by weekday and by date. */
final class CalendarForm {
    static final int MOST_EXCEPTIONS = 1_000;
    static final int LONGEST_NAME = 80;

    private final Form form;

    /** Where each exception stands in the body. */
    private final Map<LocalDate, String> places = new TreeMap<>();

    CalendarForm(Form form) {
        this.form = form;
    }

    Calendar read(String id) {
        var calendar = unchecked(id);
        if (!form.hasProblems()) {
            new CalendarCheck(calendar, places, form).check();
        }
        return calendar;
    }

    /** Each of its days may be right on its own and not beside the others. */
    Calendar unchecked(String id) {
        return new Calendar(id, zone(), week(), exceptions());
    }

    /** An offset such as +02:00 is none: it would know nothing of daylight saving. */
    private ZoneId zone() {
        if (form.member("zone").orElse(Json.Null.VALUE) instanceof Json.Text(var zone)
                && ZoneId.getAvailableZoneIds().contains(zone)) {
            return ZoneId.of(zone);
        }
        form.problem("/zone", "must be an IANA time zone such as Asia/Shanghai");
        return ZoneOffset.UTC;
    }

    private Map<DayOfWeek, List<Hours>> week() {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        if (form.member("week").orElse(Json.Null.VALUE) instanceof Json.Obj(var days)) {
            for (var day : days.entrySet()) {
                var pointer = "/week/" + day.getKey();
                var weekday = CalendarView.weekday(day.getKey());
                if (weekday.isPresent()) {
                    week.put(weekday.get(), SpansForm.read(form, day.getValue(), pointer));
                } else {
                    form.problem(pointer, "must be one of mon to sun");
                }
            }
        } else {
            form.problem("/week", "must be an object");
        }
        return week;
    }

    private Map<LocalDate, Special> exceptions() {
        var dates = new TreeMap<LocalDate, Special>();
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

    private void exception(Json item, String pointer, Map<LocalDate, Special> dates) {
        var hours =
                SpansForm.read(form, item.get("hours").orElse(Json.Null.VALUE), pointer + "/hours");
        var day = item.textOrEmpty("day");
        try {
            if (day.length() != 10) {
                throw new DateTimeException("no date of four digits, two and two");
            }
            var date = LocalDate.parse(day);
            places.put(date, pointer);
            if (dates.put(date, new Special(name(item, pointer), hours)) != null) {
                form.problem(pointer + "/day", day + " is there twice");
            }
        } catch (DateTimeException notDay) {
            form.problem(pointer + "/day", "must be a day such as 2026-05-01");
        }
    }

    private String name(Json item, String pointer) {
        var name = item.textOrEmpty("name").strip();
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            form.problem(
                    pointer + "/name",
                    "must have at most " + LONGEST_NAME + " characters, on one line");
        }
        return name;
    }
}
