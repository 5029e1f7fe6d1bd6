package org.socialcare.wire.settings;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Calendar.Special;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Opening hours as JSON: seconds of the local day, by weekday and by date; beyond 86,400 they lie
 * on the next day. Exceptions without a name, as all were once, have an empty one.
 */
public final class CalendarJson {
    private static final int VERSION = 1;

    private CalendarJson() {}

    public static Json.Obj write(Calendar calendar) {
        return Json.object()
                .put("v", VERSION)
                .put("id", calendar.id())
                .put("zone", calendar.zone().getId())
                .put("week", days(calendar.week()))
                .put("exceptions", exceptions(calendar))
                .put("names", names(calendar))
                .build();
    }

    public static Calendar read(Json document) {
        Members json = Members.of(document, "calendar").atVersion(VERSION);
        return new Calendar(
                json.text("id"),
                json.parsed("zone", "a time zone", ZoneId::of),
                readWeek(json.object("week")),
                readExceptions(json));
    }

    private static Json.Obj days(Map<?, List<Calendar.Hours>> days) {
        Map<String, Json> sorted = new TreeMap<>();
        days.forEach((day, hours) -> sorted.put(day.toString(), hours(hours)));
        JsonObject json = Json.object();
        sorted.forEach(json::put);
        return json.build();
    }

    private static Json hours(List<Calendar.Hours> hours) {
        List<Json> items = new ArrayList<>();
        for (var open : hours) {
            items.add(Json.object().put("from", open.from()).put("to", open.to()).build());
        }
        return new Json.Arr(items);
    }

    private static Map<DayOfWeek, List<Calendar.Hours>> readWeek(Members json) {
        Map<DayOfWeek, List<Calendar.Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (json.json().get(day.name()).isPresent()) {
                week.put(day, readHours(json, day.name()));
            }
        }
        return week;
    }

    private static Json.Obj exceptions(Calendar calendar) {
        Map<LocalDate, List<Calendar.Hours>> hours = new TreeMap<>();
        calendar.exceptions().forEach((date, special) -> hours.put(date, special.hours()));
        return days(hours);
    }

    private static Json.Obj names(Calendar calendar) {
        JsonObject json = Json.object();
        new TreeMap<>(calendar.exceptions())
                .forEach(
                        (date, special) -> {
                            if (!special.name().isEmpty())
                                json.put(date.toString(), special.name());
                        });
        return json.build();
    }

    private static Map<LocalDate, Special> readExceptions(Members calendar) {
        Members json = calendar.object("exceptions");
        Map<String, String> names =
                calendar.json().get("names").isPresent() ? calendar.textsByName("names") : Map.of();
        Map<LocalDate, Special> exceptions = new TreeMap<>();
        for (String day : json.json().members().keySet()) {
            exceptions.put(
                    json.nameParsed(day, "a date", LocalDate::parse),
                    new Special(names.getOrDefault(day, ""), readHours(json, day)));
        }
        return exceptions;
    }

    private static List<Calendar.Hours> readHours(Members json, String day) {
        return json.objects(day).stream()
                .map(open -> new Calendar.Hours(open.integer("from"), open.integer("to")))
                .toList();
    }
}
