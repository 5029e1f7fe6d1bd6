package org.socialcare.wire.settings;

import org.socialcare.domain.roster.Leave;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.roster.Shift;
import org.socialcare.domain.roster.Shift.Pause;
import org.socialcare.domain.roster.Span;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A roster as JSON. Times are written as on the wall, such as {@code 22:30}; one that is not after
 * the beginning of its shift is one of the next day.
 */
public final class RosterJson {
    private static final int VERSION = 1;

    private RosterJson() {}

    public static Json.Obj write(Roster roster) {
        return put(Json.object().put("v", VERSION), roster)
                .put("version", roster.version())
                .build();
    }

    /** Adds everything but versions. */
    public static JsonObject put(JsonObject json, Roster roster) {
        JsonObject week = Json.object();
        new TreeMap<>(roster.week()).forEach((day, shifts) -> week.put(day.name(), shifts(shifts)));
        JsonObject days = Json.object();
        new TreeMap<>(roster.days())
                .forEach((day, shifts) -> days.put(day.toString(), shifts(shifts)));
        return json.put("agent", roster.agent())
                .put("week", week.build())
                .put("days", days.build())
                .put("leaves", roster.leaves().stream().map(RosterJson::leave).toList());
    }

    public static Roster read(Json document) {
        Members json = Members.of(document, "roster").atVersion(VERSION);
        return read(json, json.text("agent"), json.number("version"));
    }

    /**
     * What {@link #put} adds, of an agent who is known otherwise.
     *
     * @throws org.socialcare.wire.shape.ShapeProblem naming the first place that is wrong
     */
    public static Roster read(Members json, String agent, long version) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        Members weekly = json.object("week");
        for (String day : weekly.json().members().keySet()) {
            DayOfWeek key = weekly.nameParsed(day, "a day such as MONDAY", DayOfWeek::valueOf);
            week.put(key, shifts(weekly, day));
        }
        Map<LocalDate, List<Shift>> days = new HashMap<>();
        Members dated = json.object("days");
        for (String day : dated.json().members().keySet()) {
            LocalDate key = dated.nameParsed(day, "a date such as 2026-03-02", LocalDate::parse);
            days.put(key, shifts(dated, day));
        }
        List<Leave> leaves = json.objects("leaves").stream().map(RosterJson::leave).toList();
        return new Roster(agent, week, days, leaves, version);
    }

    private static List<Json> shifts(List<Shift> shifts) {
        return shifts.stream().map(RosterJson::shift).toList();
    }

    private static Json shift(Shift shift) {
        return span(shift.span())
                .put(
                        "pauses",
                        shift.pauses().stream()
                                .map(
                                        it ->
                                                (Json)
                                                        span(it.span())
                                                                .put("reason", it.reason())
                                                                .build())
                                .toList())
                .build();
    }

    private static JsonObject span(Span span) {
        return Json.object()
                .put("from", WallTime.text(span.from()))
                .put("to", WallTime.text(span.to()));
    }

    private static Json leave(Leave leave) {
        return Json.object()
                .put("from", leave.from().toString())
                .put("to", leave.to().toString())
                .put("reason", leave.reason())
                .put("substitute", leave.substitute())
                .build();
    }

    private static List<Shift> shifts(Members json, String day) {
        return json.objects(day).stream().map(RosterJson::shift).toList();
    }

    private static Shift shift(Members json) {
        Span span = span(json, 0);
        List<Pause> pauses =
                json.objectsOrNone("pauses").stream()
                        .map(it -> new Pause(span(it, span.from()), it.textOrEmpty("reason")))
                        .toList();
        return new Shift(span, pauses);
    }

    /**
     * @param earliest times before it are of the next day
     */
    private static Span span(Members json, int earliest) {
        int from = WallTime.after(earliest, time(json, "from"));
        int to = WallTime.after(from + 1, time(json, "to"));
        return new Span(from, to);
    }

    private static int time(Members json, String name) {
        return json.parsed(name, "a time such as 09:30", WallTime::minutes);
    }

    private static Leave leave(Members json) {
        return new Leave(
                json.parsed("from", "a date such as 2026-03-02", LocalDate::parse),
                json.parsed("to", "a date such as 2026-03-02", LocalDate::parse),
                json.textOrEmpty("reason"),
                json.maybeText("substitute").filter(who -> !who.isEmpty()));
    }
}
