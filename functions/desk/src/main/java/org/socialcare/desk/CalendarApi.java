package org.socialcare.desk;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Walk;
import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.settings.Setting;
import org.socialcare.wire.json.Json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Answers what a calendar would do, and changes nothing. */
final class CalendarApi {
    private static final Instant FIRST_START = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST_START = Instant.parse("2200-01-01T00:00:00Z");

    private final ReadSettings settings;
    private final InstantSource clock;

    CalendarApi(ReadSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** When so much open time has passed, and the way there. */
    Answer walk(Request request, Caller caller) {
        caller.mustSeeBrand();
        var form = new Form(request.json(Request.LONG_BODY));
        var calendar = calendar(form, caller.brand().id());
        var duration = form.duration("duration");
        var start = start(form, calendar.zone());
        form.orRefuse();
        return Answer.ok(WalkView.of(Walk.of(calendar, start, duration)));
    }

    /** The special days that an iCalendar file would make. */
    Answer preview(Request request, Caller caller) {
        caller.mustBeAdmin();
        var form = new Form(request.json(Request.LONG_BODY));
        if (!(form.member("draft").orElse(Json.Null.VALUE) instanceof Json.Obj draft)) {
            throw new Refusal(Problem.invalid("/draft", "must be the calendar that is edited"));
        }
        var inner = new Form(draft, "/draft");
        var weekly = new CalendarForm(inner).unchecked("draft");
        inner.orRefuse();
        var today = clock.instant().atZone(weekly.zone()).toLocalDate();
        return Answer.ok(new CalendarImport(form).preview(today, weekly));
    }

    /** The one that is being edited, or a saved one; without a name the one that never closes. */
    private Calendar calendar(Form form, String brand) {
        if (form.member("draft").orElse(Json.Null.VALUE) instanceof Json.Obj draft) {
            var inner = new Form(draft, "/draft");
            var read = new CalendarForm(inner).read("draft");
            inner.orRefuse();
            return read;
        }
        var id = form.member("calendar").flatMap(Json::asText).orElse("");
        return id.isEmpty()
                ? Calendar.ALWAYS
                : saved(id, brand)
                        .orElseGet(
                                () -> {
                                    form.problem("/calendar", "is not known");
                                    return Calendar.ALWAYS;
                                });
    }

    private Optional<Calendar> saved(String id, String brand) {
        for (var versioned : settings.settings(brand)) {
            if (versioned.setting() instanceof Setting.OfCalendar(var it) && it.id().equals(id)) {
                return Optional.of(it);
            }
        }
        return Optional.empty();
    }

    /** An instant, or what the clock on the wall of the calendar's zone shows. */
    private static Instant start(Form form, ZoneId zone) {
        var text = form.member("start").flatMap(Json::asText).orElse("");
        try {
            var start =
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : LocalDateTime.parse(text).atZone(zone).toInstant();
            if (!start.isBefore(FIRST_START) && start.isBefore(LAST_START)) {
                return start;
            }
        } catch (DateTimeException unreadable) {
            // Told below, with what is expected.
        }
        form.problem(
                "/start",
                "must be a time from 1970 to 2199 such as 2026-03-24T16:30 or"
                        + " 2026-03-24T14:30:00Z");
        return FIRST_START;
    }
}
