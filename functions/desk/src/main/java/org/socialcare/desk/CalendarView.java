package org.socialcare.desk;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Calendar.Special;
import org.socialcare.wire.json.Json;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Opening hours as people write them; {@link CalendarForm} reads the same. */
final class CalendarView {
    private static final int DAY = 86_400;

    private CalendarView() {}

    static Json of(Calendar calendar, long version) {
        var week = Json.object();
        for (var day : DayOfWeek.values()) {
            var hours = calendar.week().getOrDefault(day, List.of());
            if (!hours.isEmpty()) {
                week.put(name(day), spans(hours));
            }
        }
        var exceptions = new ArrayList<Json>();
        new TreeMap<>(calendar.exceptions())
                .forEach((day, special) -> exceptions.add(exception(day, special)));
        return Json.object()
                .put("id", calendar.id())
                .put("zone", calendar.zone().getId())
                .put("week", week.build())
                .put("exceptions", exceptions)
                .put("version", version)
                .build();
    }

    static Json exception(LocalDate day, Special special) {
        return Json.object()
                .put("day", day.toString())
                .put("name", special.name())
                .put("hours", spans(special.hours()))
                .build();
    }

    static Optional<DayOfWeek> weekday(String name) {
        for (var day : DayOfWeek.values()) {
            if (name(day).equals(name)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static List<Json> spans(List<Hours> hours) {
        var spans = new ArrayList<Json>();
        for (var span : hours) {
            spans.add(
                    Json.object()
                            .put("from", time(span.from()))
                            .put("to", time(span.to()))
                            .build());
        }
        return spans;
    }

    /** For people. */
    static String span(Hours hours) {
        return time(hours.from()) + "-" + time(hours.to());
    }

    /** Beyond 24:00 of the next day. */
    private static String time(int seconds) {
        int second = seconds > DAY ? seconds - DAY : seconds;
        return twoDigits(second / 3600) + ":" + twoDigits(second / 60 % 60);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
