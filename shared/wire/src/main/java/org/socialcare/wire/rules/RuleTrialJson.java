package org.socialcare.wire.rules;

import org.socialcare.domain.rules.RuleTrial;
import org.socialcare.domain.rules.Tally;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A trial of rules as JSON. */
public final class RuleTrialJson {
    private static final int VERSION = 1;

    private RuleTrialJson() {}

    public static Json.Obj write(RuleTrial trial) {
        JsonObject tallies = Json.object();
        new TreeMap<>(trial.tallies()).forEach((rule, tally) -> tallies.put(rule, write(tally)));
        return Json.object()
                .put("v", VERSION)
                .put("id", trial.id())
                .put("edit", trial.edit())
                .put("by", trial.by())
                .put("startedAt", trial.startedAt().toString())
                .put("from", trial.from().toString())
                .put("day", trial.at().day().toString())
                .put("part", trial.at().part())
                .put("skip", trial.at().skip())
                .put("read", trial.read())
                .put("state", trial.state().name())
                .put("tallies", tallies.build())
                .build();
    }

    public static RuleTrial read(Json document) {
        Members json = Members.of(document, "trial").atVersion(VERSION);
        return new RuleTrial(
                json.text("id"),
                json.number("edit"),
                json.text("by"),
                json.instant("startedAt"),
                json.parsed("from", "a day", LocalDate::parse),
                new RuleTrial.Place(
                        json.parsed("day", "a day", LocalDate::parse),
                        json.integer("part"),
                        json.integer("skip")),
                json.integer("read"),
                json.constant("state", RuleTrial.State.values()),
                readTallies(json.object("tallies")));
    }

    private static Json write(Tally tally) {
        List<Json> examples =
                tally.examples().stream()
                        .<Json>map(
                                example ->
                                        Json.object()
                                                .put("conversation", example.conversation())
                                                .put("entry", example.entry())
                                                .put("at", example.at().toString())
                                                .build())
                        .toList();
        return Json.object()
                .put("would", tally.would())
                .put("did", tally.did())
                .put("gained", tally.gained())
                .put("lost", tally.lost())
                .put("examples", examples)
                .build();
    }

    private static Map<String, Tally> readTallies(Members json) {
        Map<String, Tally> tallies = new HashMap<>();
        for (String rule : json.json().members().keySet()) {
            Members tally = json.object(rule);
            tallies.put(
                    rule,
                    new Tally(
                            tally.integer("would"),
                            tally.integer("did"),
                            tally.integer("gained"),
                            tally.integer("lost"),
                            tally.objects("examples").stream()
                                    .map(RuleTrialJson::readExample)
                                    .toList()));
        }
        return tallies;
    }

    private static Tally.Example readExample(Members json) {
        return new Tally.Example(json.text("conversation"), json.text("entry"), json.instant("at"));
    }
}
