package org.socialcare.desk;

import org.socialcare.domain.handover.Completeness;
import org.socialcare.domain.handover.Deed;
import org.socialcare.domain.handover.HandingOver;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.Looking;
import org.socialcare.domain.handover.Result;
import org.socialcare.domain.ports.KeepHandovers;
import org.socialcare.domain.ports.KeepHandovers.Saved;
import org.socialcare.domain.settings.Agent;
import org.socialcare.wire.json.JsonWriter;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Carries out what is done about handovers: once per key, on the list as it is at that moment. */
final class HandoverActs {
    private static final int TRIES = 5;

    private final KeepHandovers handovers;
    private final Holdings holdings;
    private final InstantSource clock;

    HandoverActs(KeepHandovers handovers, Holdings holdings, InstantSource clock) {
        this.handovers = handovers;
        this.holdings = holdings;
        this.clock = clock;
    }

    /**
     * Something to do.
     *
     * @param kind of the items it is about; empty where it is about the whole
     * @param words kept with it, such as the successor or a reason
     */
    record Wish(Deed.What what, String kind, String words) {}

    /**
     * A handover as it is now.
     *
     * @param held what the leaver holds; nothing where it has ended
     */
    record Looked(Handover handover, Holdings.Held held, Completeness completeness) {}

    LocalDate today(Caller caller) {
        return LocalDate.ofInstant(clock.instant(), caller.brand().zone());
    }

    Handover find(Caller caller, String leaver) {
        return handovers
                .find(caller.brand().id(), leaver)
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    /** Who takes nothing over and is no lead does not hear that there is one. */
    void mustConcern(Caller caller, String leaver) {
        if (!caller.seesBrand() && !find(caller, leaver).concerns(caller.agent().id())) {
            throw new Refusal(Problem.notFound());
        }
    }

    /** With what has turned up; what has ended is told as it was. */
    Looked look(Caller caller, Handover stored) {
        if (!stored.isRunning()) {
            var none = new Holdings.Held(List.of(), Map.of(), false);
            return new Looked(stored, none, Completeness.of(stored, true, false));
        }
        var today = today(caller);
        var held = holdings.of(leaver(caller, stored.leaver()), caller.brand().id(), today);
        var seen = Looking.at(stored, held.found());
        var now = Completeness.of(seen, seen.isSearchedBefore(today), held.more());
        return new Looked(seen, held, now);
    }

    private static Agent leaver(Caller caller, String leaver) {
        return caller.brand().agent(leaver).orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    /** Begins one; a second call with the same key finds it begun. */
    Handover start(Request request, Caller caller, String leaver, LocalDate lastDay, int perDay) {
        leaver(caller, leaver);
        var wish = new Wish(Deed.What.STARTED, "", lastDay.toString());
        var done = done(request, caller, leaver, request.idempotencyKey(), wish);
        if (done) {
            return find(caller, leaver);
        }
        var brand = caller.brand().id();
        var by = caller.agent().id();
        var former = handovers.find(brand, leaver);
        var begun = HandingOver.start(brand, leaver, lastDay, perDay, by, clock.instant(), former);
        var saved =
                handovers.save(
                        begun,
                        deed(
                                request,
                                caller,
                                request.idempotencyKey(),
                                wish,
                                new Result.Changed(begun, List.of())));
        return switch (saved) {
            case Saved.Done(var stored) -> stored;
            case Saved.AlreadyThere _ -> find(caller, leaver);
            case Saved.Overtaken() ->
                    throw new Refusal(
                            Problem.of(409, "handover_runs", "a handover of that agent runs"));
        };
    }

    /** Does what the request asks for on the list as it is now, once for its key. */
    Handover carryOut(
            Request request,
            Caller caller,
            String leaver,
            Wish wish,
            Function<Looked, Result> decision) {
        return carryOut(request, caller, leaver, request.idempotencyKey(), wish, decision);
    }

    /**
     * Does it on the list as it is now.
     *
     * @param key makes it happen once
     */
    Handover carryOut(
            Request request,
            Caller caller,
            String leaver,
            String key,
            Wish wish,
            Function<Looked, Result> decision) {
        if (done(request, caller, leaver, key, wish)) {
            return find(caller, leaver);
        }
        for (int i = 0; i < TRIES; i++) {
            var stored = running(caller, leaver);
            var done = decide(request, look(caller, stored), decision);
            switch (handovers.save(done.after(), deed(request, caller, key, wish, done))) {
                case Saved.Done(var now) -> {
                    return now;
                }
                case Saved.AlreadyThere _ -> {
                    return find(caller, leaver);
                }
                case Saved.Overtaken() -> {
                    // Somebody else was faster: decide anew on what they left.
                }
            }
        }
        throw new Refusal(Problem.of(503, "busy", "others change it at this moment"));
    }

    /** The same where it may turn out that there is nothing to do. */
    Handover carryOutIfAny(
            Request request,
            Caller caller,
            String leaver,
            String key,
            Wish wish,
            Function<Looked, Result> decision) {
        try {
            return carryOut(request, caller, leaver, key, wish, decision);
        } catch (Refusal nothing) {
            if (!nothing.problem().code().equals("unchanged")) {
                throw nothing;
            }
            return find(caller, leaver);
        }
    }

    private static Result.Changed decide(
            Request request, Looked now, Function<Looked, Result> decision) {
        long version = now.handover().version();
        Optional<Long> wanted = request.seenVersion();
        if (wanted.isPresent() && wanted.get() != version) {
            throw new Refusal(Problem.conflict(wanted.get(), version));
        }
        return switch (decision.apply(now)) {
            case Result.Changed changed -> changed;
            case Result.Refused(var code, var detail) ->
                    throw new Refusal(Refusals.problem(code, detail));
        };
    }

    private Handover running(Caller caller, String leaver) {
        var stored = find(caller, leaver);
        if (!stored.isRunning()) {
            throw new Refusal(Problem.of(409, "handover_ended", "this handover has ended"));
        }
        return stored;
    }

    private boolean done(Request request, Caller caller, String leaver, String key, Wish wish) {
        var first = handovers.deed(caller.brand().id(), leaver, key);
        if (first.filter(it -> !it.mark().equals(mark(request, wish))).isPresent()) {
            throw new Refusal(
                    Problem.of(
                            422,
                            "idempotency_key_reused",
                            "this key came before with another body"));
        }
        return first.isPresent();
    }

    private Deed deed(Request request, Caller caller, String key, Wish wish, Result.Changed done) {
        return new Deed(
                key,
                mark(request, wish),
                done.after().version() + 1,
                clock.instant(),
                caller.agent().id(),
                wish.what(),
                wish.kind(),
                done.refs(),
                wish.words());
    }

    private static String mark(Request request, Wish wish) {
        return Digest.of(wish.what() + "\n" + JsonWriter.write(request.json()));
    }
}
