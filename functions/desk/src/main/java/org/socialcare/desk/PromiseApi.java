package org.socialcare.desk;

import org.socialcare.domain.clock.PromiseTimes;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody.Handled;
import org.socialcare.domain.conversation.Promising;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Optional;

/** What customers are told in words: by when they hear from a person again. */
final class PromiseApi {
    private final Conversations conversations;
    private final Acts acts;
    private final InstantSource clock;

    PromiseApi(Conversations conversations, Acts acts, InstantSource clock) {
        this.conversations = conversations;
        this.acts = acts;
        this.clock = clock;
    }

    /** The instants that are usually promised, and whether somebody works then. */
    Answer times(Request request, Caller caller, String id) {
        var conversation = conversations.open(caller, id);
        var hours = Promising.hours(conversation, caller.brand());
        var times = new ArrayList<Json>();
        for (var time : PromiseTimes.of(hours, caller.brand().zone(), clock.instant())) {
            times.add(time(Shapes.word(time.choice()), time.at(), time.opensAt()));
        }
        request.query("at")
                .map(text -> instant("/at", text))
                .ifPresent(at -> times.add(time("own", at, PromiseTimes.opensAfter(hours, at))));
        return Answer.ok(
                Json.object()
                        .put("zone", caller.brand().zone().getId())
                        .put("times", times)
                        .build());
    }

    /** Makes one, moves it, withdraws it, or says that it was kept elsewhere. */
    Answer act(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var body = request.json();
        var reason = body.textOrEmpty("reason").strip();
        var kind = body.textOrEmpty("act");
        boolean gives = kind.equals("make") || kind.equals("move");
        if (!gives && !kind.equals("withdraw") && !kind.equals("kept")) {
            throw new Refusal(Problem.invalid("/act", "must be make, move, withdraw or kept"));
        }
        var until = gives ? instant("/until", body.textOrEmpty("until")) : Instant.EPOCH;
        var by = caller.agent().id();
        var act =
                new Acts.Act(
                        "promise#" + key,
                        done -> isSame(done, kind, until, reason),
                        before -> decide(before, caller, key, by, kind, until, reason));
        var conversation = conversations.open(caller, id);
        return Acts.answer(201, caller, acts.carryOut(request.seenVersion(), conversation, act));
    }

    private Decision decide(
            Conversation before,
            Caller caller,
            String key,
            String by,
            String kind,
            Instant until,
            String reason) {
        var brand = caller.brand();
        var now = clock.instant();
        return switch (kind) {
            case "make" -> Promising.make(before, brand, key, by, until, now);
            case "move" -> Promising.move(before, brand, key, by, until, reason, now);
            default -> Promising.end(before, brand, key, by, kind.equals("kept"), reason, now);
        };
    }

    private static boolean isSame(Entry done, String kind, Instant until, String reason) {
        return switch (done.body()) {
            case Handled.Promised was ->
                    was.until().equals(until)
                            && was.instead().isPresent() == kind.equals("move")
                            && (kind.equals("make") || was.reason().equals(reason));
            case Handled.PromiseEnded was ->
                    was.kept() == kind.equals("kept") && was.reason().equals(reason);
            default -> false;
        };
    }

    private static Json time(String choice, Instant at, Optional<Instant> opensAt) {
        return Json.object()
                .put("choice", choice)
                .put("at", at.toString())
                .put("opensAt", Shapes.instant(opensAt))
                .build();
    }

    private static Instant instant(String place, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(
                    Problem.invalid(place, "must be an instant such as 2026-03-24T10:00:00Z"));
        }
    }
}
