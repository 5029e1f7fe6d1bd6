package org.socialcare.wire.facts;

import org.socialcare.domain.metrics.TicketFact.State;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.metrics.Traits;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.wire.conversation.MeasuredJson;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a figure is made of, as it is stored: one fact of a ticket, without what the place where it
 * is stored tells. Names are short because a ticket has many facts and each is paid for by size.
 */
public final class TicketFactJson {
    private static final int VERSION = 1;

    private TicketFactJson() {}

    /**
     * What a fact says.
     *
     * @param since the day on which the ticket began, as far as the fact knows
     */
    public record Said(LocalDate since, Instant at, What what, Optional<State> after) {}

    public static String write(Said said) {
        JsonObject json =
                Json.object()
                        .put("v", VERSION)
                        .put("s", said.since().toString())
                        .put("at", said.at().toString());
        putWhat(json, said.what());
        said.after().ifPresent(after -> putState(json, after));
        return JsonWriter.write(json.build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not what {@link #write} writes
     */
    public static Said read(String document) {
        Members json = Members.of(JsonReader.read(document), "ticket fact").atVersion(VERSION);
        return new Said(
                json.parsed("s", "a date", LocalDate::parse),
                json.instant("at"),
                what(json),
                json.maybeText("team").map(team -> state(team, json)));
    }

    private static void putWhat(JsonObject json, What what) {
        switch (what) {
            case What.Opened(var person, var again) ->
                    json.put("is", again ? "reopened" : "opened").put("who", person);
            case What.Asked _ -> json.put("is", "asked");
            case What.Echoed _ -> json.put("is", "echoed");
            case What.Replied(var reply, var agent) ->
                    json.put("is", "replied").put("who", agent).put("reply", reply);
            case What.Failed(var reply) -> json.put("is", "failed").put("reply", reply);
            case What.Assigned _ -> json.put("is", "assigned");
            case What.Resolved(var by, var outcome) ->
                    json.put("is", "resolved").put("who", by).put("outcome", outcome);
            case What.Breached _ -> json.put("is", "breached");
            case What.Followed _ -> json.put("is", "followed");
            case What.StillOpen _ -> json.put("is", "open");
        }
    }

    private static What what(Members json) {
        return switch (json.text("is")) {
            case "opened" -> new What.Opened(json.text("who"), false);
            case "reopened" -> new What.Opened(json.text("who"), true);
            case "asked" -> new What.Asked();
            case "echoed" -> new What.Echoed();
            case "replied" -> new What.Replied(json.text("reply"), json.text("who"));
            case "failed" -> new What.Failed(json.text("reply"));
            case "assigned" -> new What.Assigned();
            case "resolved" -> new What.Resolved(json.text("who"), json.text("outcome"));
            case "breached" -> new What.Breached();
            case "followed" -> new What.Followed();
            case "open" -> new What.StillOpen();
            default -> throw new ShapeProblem("ticket fact is of an unknown kind");
        };
    }

    private static void putState(JsonObject json, State state) {
        Traits traits = state.traits();
        json.put("team", traits.team())
                .put("cat", traits.category().name())
                .put("lang", traits.language())
                .put("prio", traits.priority().name())
                .put("mood", traits.sentiment().name())
                .put("has", state.holder())
                .put("asked", state.asked());
        if (state.closed()) json.put("closed", true);
        MeasuredJson.put(json, state.measured());
    }

    private static State state(String team, Members json) {
        return new State(
                new Traits(
                        team,
                        json.constant("cat", Category.values()),
                        json.text("lang"),
                        json.constant("prio", Priority.values()),
                        json.constant("mood", Sentiment.values())),
                json.maybeText("has"),
                json.flag("closed"),
                json.integer("asked"),
                MeasuredJson.read(json));
    }
}
