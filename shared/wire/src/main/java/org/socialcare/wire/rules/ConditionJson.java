package org.socialcare.wire.rules;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.rules.Condition;
import org.socialcare.domain.rules.CustomerField;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.text.WordSearch;
import org.socialcare.wire.conversation.Names;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.util.Set;

/** What must be so for a rule to fire, as JSON; {@code is} says what. */
final class ConditionJson {
    private static final String ANY = "any";

    private ConditionJson() {}

    static Json write(Condition condition) {
        JsonObject json = Json.object();
        switch (condition) {
            case Condition.OnChannel(var some) ->
                    json.put("is", "channel").put(ANY, Names.sorted(some));
            case Condition.OnPlatform(var some) ->
                    json.put("is", "platform").put(ANY, Names.sorted(some));
            case Condition.InPlace(boolean direct) -> json.put("is", "place").put("direct", direct);
            case Condition.InLanguage(var some) ->
                    json.put("is", "language").put(ANY, Names.sorted(some));
            case Condition.About(var some, double least) ->
                    json.put("is", "category")
                            .put(ANY, Names.of(some))
                            .put("least", new Json.Num(Double.toString(least)));
            case Condition.AboutTopic(var some, double least) ->
                    json.put("is", "topic")
                            .put(ANY, Names.of(some))
                            .put("least", new Json.Num(Double.toString(least)));
            case Condition.Sounding(var some) ->
                    json.put("is", "sentiment").put(ANY, Names.of(some));
            case Condition.Flagged(var some) -> json.put("is", "flag").put(ANY, Names.of(some));
            case Condition.AtLeast(var priority) ->
                    json.put("is", "priority").put("priority", priority.name());
            case Condition.Speaking speaking ->
                    json.put("is", "words").put(ANY, Json.texts(speaking.words()));
            case Condition.Again(boolean again) -> json.put("is", "again").put("again", again);
            case Condition.WithinHours(var calendar, boolean open) ->
                    json.put("is", "hours").put("calendar", calendar).put("open", open);
            case Condition.Attached(var some) ->
                    json.put("is", "attachment").put(ANY, Names.sorted(some));
            case Condition.OfCustomer(var field, var some) ->
                    json.put("is", "customer")
                            .put("field", field.name())
                            .put(ANY, Names.sorted(some));
            case Condition.OfClock(var some) -> json.put("is", "clock").put(ANY, Names.of(some));
            case Condition.InTeam(var some) -> json.put("is", "team").put(ANY, Names.sorted(some));
            case Condition.Taken(boolean taken) -> json.put("is", "taken").put("taken", taken);
        }
        return json.build();
    }

    static Condition read(Members json) {
        return switch (json.text("is")) {
            case "channel" ->
                    new Condition.OnChannel(
                            json.allParsed(ANY, "platform/account", ChannelId::parse));
            case "platform" -> new Condition.OnPlatform(texts(json));
            case "place" -> new Condition.InPlace(json.flag("direct"));
            case "language" -> new Condition.InLanguage(texts(json));
            case "category" ->
                    new Condition.About(
                            Set.copyOf(json.constants(ANY, Category.values())),
                            json.decimal("least"));
            case "topic" ->
                    new Condition.AboutTopic(
                            Set.copyOf(json.constants(ANY, Topic.values())), json.decimal("least"));
            case "sentiment" ->
                    new Condition.Sounding(Set.copyOf(json.constants(ANY, Sentiment.values())));
            case "flag" ->
                    new Condition.Flagged(Set.copyOf(json.constants(ANY, RiskFlag.values())));
            case "priority" -> new Condition.AtLeast(json.constant("priority", Priority.values()));
            case "words" -> new Condition.Speaking(new WordSearch(json.texts(ANY)));
            case "again" -> new Condition.Again(json.flag("again"));
            case "hours" -> new Condition.WithinHours(json.text("calendar"), json.flag("open"));
            case "attachment" -> new Condition.Attached(texts(json));
            case "customer" ->
                    new Condition.OfCustomer(
                            json.constant("field", CustomerField.values()), texts(json));
            case "clock" ->
                    new Condition.OfClock(Set.copyOf(json.constants(ANY, ClockKind.values())));
            case "team" -> new Condition.InTeam(texts(json));
            case "taken" -> new Condition.Taken(json.flag("taken"));
            default -> throw json.problem("is a condition of an unknown kind");
        };
    }

    private static Set<String> texts(Members json) {
        return Set.copyOf(json.texts(ANY));
    }
}
