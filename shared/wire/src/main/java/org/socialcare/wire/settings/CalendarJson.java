package org.socialcare.wire.settings;

import org.socialcare.domain.clock.Calendar;
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

/** Opening hours as JSON: seconds of the local day, by weekday and by date. */
public final class CalendarJson {
    private static final int VERSION = 1;

    private CalendarJson() {}

    public static Json.Obj write(Calendar calendar) {
        return Json.object()
                .put("v", VERSION)
                .put("id", calendar.id())
                .put("zone", calendar.zone().getId())
                .put("week", days(calendar.week()))
                .put("exceptions", days(calendar.exceptions()))
                .build();
    }

    public static Calendar read(Json document) {
        Members json = Members.of(document, "calendar").atVersion(VERSION);
        return new Calendar(
                json.text("id"),
                json.parsed("zone", "a time zone", ZoneId::of),
                readWeek(json.object("week")),
                readExceptions(json.object("exceptions")));
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

    private static Map<LocalDate, List<Calendar.Hours>> readExceptions(Members json) {
        Map<LocalDate, List<Calendar.Hours>> exceptions = new TreeMap<>();
        for (String day : json.json().members().keySet()) {
            exceptions.put(json.nameParsed(day, "a date", LocalDate::parse), readHours(json, day));
        }
        return exceptions;
    }

    private static List<Calendar.Hours> readHours(Members json, String day) {
        return json.objects(day).stream()
                .map(open -> new Calendar.Hours(open.integer("from"), open.integer("to")))
                .toList();
    }
}
