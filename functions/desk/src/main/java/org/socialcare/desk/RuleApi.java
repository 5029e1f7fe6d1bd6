package org.socialcare.desk;

import org.socialcare.domain.ports.KeepRules;
import org.socialcare.domain.rules.RuleDraft;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.rules.RuleTrial;
import org.socialcare.domain.rules.RuleTrial.State;
import org.socialcare.domain.rules.RuleVersion;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** The brand's rules: writing them, trying them on what was received, letting them go live. */
final class RuleApi {
    private static final int MOST_VERSIONS = 30;

    private final KeepRules rules;
    private final RuleTrials trials;
    private final InstantSource clock;

    RuleApi(KeepRules rules, RuleTrials trials, InstantSource clock) {
        this.rules = rules;
        this.trials = trials;
        this.clock = clock;
    }

    Answer read(Caller caller) {
        caller.mustSeeBrand();
        var brand = caller.brand().id();
        var body =
                new RuleView(caller.brand())
                        .overview(
                                rules.versions(brand, MOST_VERSIONS),
                                rules.newest(brand),
                                rules.draft(brand),
                                rules.trial(brand));
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    Answer version(Caller caller, String number) {
        caller.mustSeeBrand();
        return Answer.ok(new RuleView(caller.brand()).version(find(caller, number)));
    }

    /** A draft may have mistakes; it is told them, and cannot go live with them. */
    Answer save(Request request, Caller caller) {
        caller.mustSeeBrand();
        long seen = request.creates() ? 0 : request.requiredVersion();
        var brand = caller.brand().id();
        var draft =
                new RuleDraft(
                        RuleForm.read(request.json()), seen, caller.agent().id(), clock.instant());
        if (!rules.save(brand, draft)) {
            long current = rules.draft(brand).map(RuleDraft::edit).orElse(0L);
            throw new Refusal(Problem.conflict(seen, current));
        }
        return Answer.with(
                seen == 0 ? 201 : 200, new RuleView(caller.brand()).draft(draft(caller)));
    }

    /** Begins a trial of the draft as it is now, or takes it further; the caller asks on. */
    Answer tryOut(Request request, Caller caller) {
        var key = request.idempotencyKey();
        caller.mustSeeBrand();
        var brand = caller.brand();
        var draft = draft(caller);
        RuleForm.check(draft.rules(), brand);
        var kept = rules.trial(brand.id());
        var sofar =
                kept.filter(trial -> trial.edit() == draft.edit())
                        .filter(trial -> trial.state() == State.RUNNING)
                        .orElseGet(() -> begin(caller, draft, key));
        var after = trials.further(sofar, new RuleSet(0, draft.rules()), brand);
        if (!rules.save(brand.id(), kept, after)) {
            after = rules.trial(brand.id()).orElse(after);
        }
        return Answer.ok(new RuleView(brand).trial(after, draft.edit()));
    }

    private RuleTrial begin(Caller caller, RuleDraft draft, String key) {
        var now = clock.instant();
        return RuleTrial.starting(
                Digest.of(caller.brand().id() + "\n" + key),
                draft.edit(),
                caller.agent().id(),
                now,
                LocalDate.ofInstant(now, caller.brand().zone()));
    }

    /** Lets the draft, or an earlier version, hold from now on. */
    Answer goLive(Request request, Caller caller) {
        request.idempotencyKey();
        caller.mustSeeBrand();
        var body = request.json();
        var earlier = body.number("version");
        var next =
                earlier.isPresent()
                        ? again(caller, find(caller, Long.toString(earlier.getAsLong())))
                        : tried(caller, body.number("edit").orElse(-1));
        RuleForm.check(next.set().rules(), caller.brand());
        if (!rules.goLive(caller.brand().id(), next)) {
            throw new Refusal(Problem.of(409, "busy", "somebody else has just gone live"));
        }
        return Answer.ok(new RuleView(caller.brand()).version(next));
    }

    private RuleVersion tried(Caller caller, long edit) {
        var draft = draft(caller);
        if (draft.edit() != edit) {
            throw new Refusal(Problem.conflict(edit, draft.edit()));
        }
        var trial =
                rules.trial(caller.brand().id())
                        .filter(it -> it.answersFor(edit))
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Problem.of(
                                                        409,
                                                        "not_tried",
                                                        "the draft has to be tried since its last"
                                                                + " change")));
        return live(caller, new RuleSet(0, draft.rules()), draft.author(), trial.id(), 0);
    }

    private RuleVersion again(Caller caller, RuleVersion earlier) {
        return live(
                caller, earlier.set(), earlier.author(), earlier.trial(), earlier.set().version());
    }

    private RuleVersion live(Caller caller, RuleSet set, String author, String trial, int from) {
        int newest = rules.newest(caller.brand().id());
        return new RuleVersion(
                new RuleSet(newest + 1, set.rules()),
                author,
                trial,
                caller.agent().id(),
                clock.instant(),
                Optional.of(from).filter(version -> version > 0));
    }

    private RuleDraft draft(Caller caller) {
        return rules.draft(caller.brand().id()).orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private RuleVersion find(Caller caller, String number) {
        long wanted = Json.of(number).asNumber().orElse(0);
        if (wanted < 1 || wanted > Integer.MAX_VALUE) {
            throw new Refusal(Problem.notFound());
        }
        return rules.version(caller.brand().id(), (int) wanted)
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
