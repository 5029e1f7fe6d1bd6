package org.socialcare.wire.facts;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.metrics.TicketFact.State;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.metrics.Traits;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.wire.conversation.LabelChangeJson;
import org.socialcare.wire.conversation.MeasuredJson;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a figure is made of, as it is stored: one fact of a ticket, without what its place tells. A
 * ticket has many facts and is paid for by the kilobyte, so names are short, and the first day and
 * the person are left out where they are those of the place.
 */
public final class TicketFactJson {
    private TicketFactJson() {}

    /** Where a fact is stored, and so what every fact stored there has in common. */
    public record Place(
            ConversationId conversation,
            int ticket,
            String brand,
            ChannelId channel,
            LocalDate day) {}

    public static String write(TicketFact fact) {
        JsonObject json = Json.object().put("at", fact.at().toString());
        if (!fact.since().equals(fact.day())) json.put("since", fact.since().toString());
        putWhat(json, fact.what(), fact.conversation());
        fact.after().ifPresent(after -> putState(json, after));
        return JsonWriter.write(json.build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not what {@link #write} writes
     */
    public static TicketFact read(Place place, long version, String document) {
        Members json = Members.of(JsonReader.read(document), "ticket fact");
        boolean began = json.json().get("since").isPresent();
        return new TicketFact(
                place.conversation(),
                place.ticket(),
                place.brand(),
                place.channel(),
                place.day(),
                began ? json.parsed("since", "a date", LocalDate::parse) : place.day(),
                json.instant("at"),
                version,
                what(json, place.conversation()),
                json.json().get("as").isPresent() ? Optional.of(state(json)) : Optional.empty());
    }

    private static void putWhat(JsonObject json, What what, ConversationId conversation) {
        switch (what) {
            case What.Opened(var person, var again) ->
                    json.put("is", again ? "reopened" : "opened")
                            .putUnlessEmpty(
                                    "who", person.equals(conversation.text()) ? "" : person);
            case What.Asked _ -> json.put("is", "asked");
            case What.Echoed _ -> json.put("is", "echoed");
            case What.Replied(var reply, var agent) ->
                    json.put("is", "replied").put("who", agent).put("reply", reply);
            case What.Automated(var reply, var article) ->
                    json.put("is", "automated")
                            .put("reply", reply)
                            .putUnlessEmpty("article", article);
            case What.Failed(var reply) -> json.put("is", "failed").put("reply", reply);
            case What.Assigned _ -> json.put("is", "assigned");
            case What.Escalated(var by, var from) ->
                    json.put("is", "escalated").put("who", by).put("from", from);
            case What.Reapplied _ -> json.put("is", "reapplied");
            case What.Corrected(var entry, var change) ->
                    LabelChangeJson.put(json.put("is", "corrected").put("entry", entry), change);
            case What.Resolved(var by, var outcome) ->
                    json.put("is", "resolved").put("who", by).put("outcome", outcome);
            case What.Breached _ -> json.put("is", "breached");
            case What.Followed _ -> json.put("is", "followed");
            case What.StillOpen _ -> json.put("is", "open");
        }
    }

    private static What what(Members json, ConversationId conversation) {
        return switch (json.text("is")) {
            case "opened" -> new What.Opened(person(json, conversation), false);
            case "reopened" -> new What.Opened(person(json, conversation), true);
            case "asked" -> new What.Asked();
            case "echoed" -> new What.Echoed();
            case "replied" -> new What.Replied(json.text("reply"), json.text("who"));
            case "automated" -> new What.Automated(json.text("reply"), json.textOrEmpty("article"));
            case "failed" -> new What.Failed(json.text("reply"));
            case "assigned" -> new What.Assigned();
            case "escalated" -> new What.Escalated(json.text("who"), json.text("from"));
            case "reapplied" -> new What.Reapplied();
            case "corrected" -> new What.Corrected(json.text("entry"), LabelChangeJson.read(json));
            case "resolved" -> new What.Resolved(json.text("who"), json.text("outcome"));
            case "breached" -> new What.Breached();
            case "followed" -> new What.Followed();
            case "open" -> new What.StillOpen();
            default -> throw new ShapeProblem("ticket fact is of an unknown kind");
        };
    }

    private static String person(Members json, ConversationId conversation) {
        return json.maybeText("who").orElse(conversation.text());
    }

    private static void putState(JsonObject json, State state) {
        Traits traits = state.traits();
        json.put(
                        "as",
                        List.of(
                                Json.of(traits.team()),
                                Json.of(traits.category().name()),
                                Json.of(traits.language()),
                                Json.of(traits.priority().name()),
                                Json.of(traits.sentiment().name())))
                .put("has", state.holder())
                .put("asked", state.asked());
        if (state.closed()) json.put("closed", true);
        MeasuredJson.put(json, state.measured());
    }

    private static State state(Members json) {
        return new State(
                traits(json.texts("as")),
                json.maybeText("has"),
                json.flag("closed"),
                json.integer("asked"),
                MeasuredJson.read(json));
    }

    private static Traits traits(List<String> as) {
        if (as.size() != 5) throw new ShapeProblem("ticket fact.as is not five texts");
        return new Traits(
                as.get(0),
                constant(as.get(1), Category.values()),
                as.get(2),
                constant(as.get(3), Priority.values()),
                constant(as.get(4), Sentiment.values()));
    }

    private static <E extends Enum<E>> E constant(String text, E[] constants) {
        for (E constant : constants) {
            if (constant.name().equals(text)) return constant;
        }
        throw new ShapeProblem("ticket fact.as has an unknown word");
    }
}
