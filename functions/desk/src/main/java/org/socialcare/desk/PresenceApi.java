package org.socialcare.desk;

import org.socialcare.domain.ports.ReadPresence;
import org.socialcare.domain.ports.TellRouting;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.presence.PresenceInterval;
import org.socialcare.domain.presence.PresenceUpdate;
import org.socialcare.domain.settings.Presence.Status;
import org.socialcare.wire.json.Json;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;

/** What agents say about being there, and for leads what anybody's day was like. */
final class PresenceApi {
    private static final int LONGEST_REASON = 100;

    private final WatchPresence presences;
    private final ReadPresence history;
    private final TellRouting routing;
    private final MeApi me;
    private final InstantSource clock;

    PresenceApi(
            WatchPresence presences,
            ReadPresence history,
            TellRouting routing,
            MeApi me,
            InstantSource clock) {
        this.presences = presences;
        this.history = history;
        this.routing = routing;
        this.me = me;
        this.clock = clock;
    }

    Answer choose(Request request, Caller caller) {
        var body = request.json();
        var status = status(body);
        var reason = reason(body, status);
        var brand = caller.brand().id();
        var agent = caller.agent().id();
        var before =
                presences.presences(brand).stream()
                        .filter(p -> p.agent().equals(agent))
                        .findFirst();
        var update =
                PresenceUpdate.chosen(
                        before, agent, status, reason, caller.seesBrand(), clock.instant());
        presences.keep(brand, update);
        routing.presenceChanged(brand, update.next());
        return me.read(caller);
    }

    /** One day of an agent, midnight to midnight in the brand's zone, as far as it is over. */
    Answer day(Caller caller, String agent, String day) {
        caller.mustSeeBrand();
        var date = date(day);
        var zone = caller.brand().zone();
        var from = date.atStartOfDay(zone).toInstant();
        var end = date.plusDays(1).atStartOfDay(zone).toInstant();
        var now = clock.instant();
        var to = now.isBefore(end) ? now : end;
        var changes = history.changes(caller.brand().id(), agent, from, end);
        if (changes.isEmpty() && caller.brand().agent(agent).isEmpty()) {
            throw new Refusal(Problem.notFound());
        }
        var intervals = new ArrayList<Json>();
        for (var interval : PresenceInterval.between(changes, from, to)) {
            intervals.add(interval(interval));
        }
        return Answer.ok(
                Json.object()
                        .put("agent", agent)
                        .put("day", date.toString())
                        .put("intervals", intervals)
                        .build());
    }

    private static Json interval(PresenceInterval interval) {
        var what = interval.what();
        return Json.object()
                .put("status", Shapes.text(what.map(it -> Shapes.word(it.status()))))
                .put("reason", what.map(it -> it.reason()).orElse(""))
                .put("cause", Shapes.text(what.map(it -> Shapes.word(it.cause()))))
                .put("from", interval.from().toString())
                .put("to", interval.to().toString())
                .build();
    }

    private static Status status(Json.Obj body) {
        var word = body.textOrEmpty("status");
        for (var status : Status.values()) {
            if (Shapes.word(status).equals(word)) {
                return status;
            }
        }
        throw new Refusal(
                Problem.invalid(
                        "/status", "must be online, busy, transfers_only, break, away or offline"));
    }

    /** A break says why; nothing else does. */
    private static String reason(Json.Obj body, Status status) {
        var reason = body.textOrEmpty("reason").strip();
        if (status == Status.BREAK && (reason.isEmpty() || reason.length() > LONGEST_REASON)) {
            throw new Refusal(
                    Problem.invalid("/reason", "a break needs one, of 1 to 100 characters"));
        }
        if (status != Status.BREAK && !reason.isEmpty()) {
            throw new Refusal(Problem.invalid("/reason", "is for breaks only"));
        }
        return reason;
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(Problem.invalid("/day", "must be a day such as 2026-03-02"));
        }
    }
}
