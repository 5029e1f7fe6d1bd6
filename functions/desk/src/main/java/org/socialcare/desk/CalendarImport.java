package org.socialcare.desk;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.SpecialDays;
import org.socialcare.wire.ical.ICalendar;
import org.socialcare.wire.json.Json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the events of an iCalendar file would make of a calendar's next two years: shown before
 * anything is saved.
 */
final class CalendarImport {
    private static final int YEARS = 2;

    private final Form form;

    CalendarImport(Form form) {
        this.form = form;
    }

    Json preview(LocalDate today, Calendar weekly) {
        var closes = closes();
        var wholeDay = closes ? List.<Hours>of() : wholeDay();
        var file = form.member("file").flatMap(Json::asText).orElse("");
        if (file.isBlank()) {
            form.problem("/file", "must be the text of an iCalendar file");
        }
        form.orRefuse();
        var last = today.plusYears(YEARS);
        var read = ICalendar.read(file, weekly.zone(), today, last);
        var days = new SpecialDays(weekly);
        for (var occasion : read.occasions()) {
            if (closes) {
                days.close(occasion, today, last);
            } else {
                days.open(occasion, wholeDay, today, last);
            }
        }
        return view(today, last, read, days);
    }

    private boolean closes() {
        var effect = form.member("effect").flatMap(Json::asText).orElse("");
        if (!effect.equals("close") && !effect.equals("open")) {
            form.problem("/effect", "must be close or open");
        }
        return effect.equals("close");
    }

    private List<Hours> wholeDay() {
        var hours = SpansForm.read(form, form.member("hours").orElse(Json.Null.VALUE), "/hours");
        if (hours.isEmpty() && form.member("hours").isPresent()) {
            form.problem("/hours", "must say when a day is open that the file tells no times of");
        }
        return hours;
    }

    private static Json view(
            LocalDate first, LocalDate last, ICalendar.Contents read, SpecialDays special) {
        var problems = new ArrayList<ICalendar.Problem>(read.problems());
        var exceptions = new ArrayList<Json>();
        int more = 0;
        for (var day : special.days().entrySet()) {
            if (day.getValue().hours().size() > SpansForm.MOST_SPANS) {
                problems.add(
                        new ICalendar.Problem(
                                0, "would open " + day.getKey() + " too many times a day"));
            } else if (exceptions.size() == CalendarForm.MOST_EXCEPTIONS) {
                more++;
            } else {
                exceptions.add(CalendarView.exception(day.getKey(), day.getValue()));
            }
        }
        if (more > 0) {
            problems.add(
                    new ICalendar.Problem(
                            0,
                            "has "
                                    + more
                                    + " more days than a calendar holds, "
                                    + CalendarForm.MOST_EXCEPTIONS));
        }
        int told = problems.size() - read.problems().size();
        return Json.object()
                .put("from", first.toString())
                .put("to", last.toString())
                .put("events", read.events())
                .put("exceptions", exceptions)
                .put("problems", problems.stream().map(CalendarImport::problem).toList())
                .put("problemCount", read.problemCount() + told)
                .build();
    }

    private static Json problem(ICalendar.Problem problem) {
        return Json.object().put("line", problem.line()).put("reason", problem.reason()).build();
    }
}
