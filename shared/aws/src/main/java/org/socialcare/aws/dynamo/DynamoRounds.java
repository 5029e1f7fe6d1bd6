package org.socialcare.aws.dynamo;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.kpi.RoundFact;
import org.socialcare.domain.ports.KeepRounds;
import org.socialcare.domain.ports.ReadRounds;
import org.socialcare.wire.kpi.RoundFactJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rounds in the Facts table: one item for each conversation and day of a channel, with one
 * attribute for each fact, so that neither a condition nor a read is needed.
 */
public final class DynamoRounds implements KeepRounds, ReadRounds {
    /** What the name of a fact begins with, and how its value is to be read. */
    private static final String FACT = "f";

    private final DynamoDbClient dynamo;
    private final String table;
    private final DynamoDayCounts counts;

    public DynamoRounds(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.counts = new DynamoDayCounts(dynamo, table);
    }

    private record Day(ChannelId channel, LocalDate day) {}

    private record Place(Day day, ConversationId conversation) {}

    /** Changed first and told second: who counts in between finds the change and counts again. */
    @Override
    public void keep(List<RoundFact> facts, Instant now) {
        Map<Place, List<RoundFact>> items = new LinkedHashMap<>();
        for (RoundFact fact : facts) {
            for (LocalDate day : fact.days(now)) {
                Place place = new Place(new Day(fact.channel(), day), fact.conversation());
                items.computeIfAbsent(place, _ -> new ArrayList<>()).add(fact);
            }
        }
        items.forEach((place, together) -> dynamo.updateItem(update(place, together)));
        LocalDate today = RoundFact.day(now);
        items.keySet().stream()
                .map(Place::day)
                .distinct()
                .filter(it -> it.day().isBefore(today))
                .forEach(it -> counts.changed(it.channel(), it.day()));
    }

    @Override
    public List<RoundFact> ofDay(ChannelId channel, LocalDate day) {
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :day")
                        .expressionAttributeValues(
                                Map.of(":day", Item.text(partition(channel, day))))
                        .build();
        List<RoundFact> facts = new ArrayList<>();
        for (var item : Queries.all(dynamo, query)) {
            var conversation = new ConversationId(Item.text(item, Item.SK));
            item.forEach(
                    (name, value) -> {
                        if (!name.startsWith(FACT)) return;
                        long version = Long.parseLong(name.substring(FACT.length()));
                        facts.add(RoundFactJson.read(channel, conversation, version, value.s()));
                    });
        }
        return facts;
    }

    private UpdateItemRequest update(Place place, List<RoundFact> facts) {
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        List<String> sets = new ArrayList<>();
        for (RoundFact fact : facts) {
            String name = FACT + fact.version();
            // The same fact twice in one batch is still one attribute, set once.
            if (names.put("#" + name, name) == null) sets.add("#" + name + " = :" + name);
            values.put(":" + name, Item.text(RoundFactJson.write(fact)));
        }
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(
                        Item.key(
                                partition(place.day().channel(), place.day().day()),
                                place.conversation().text()))
                .updateExpression("SET " + String.join(", ", sets))
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }

    private static String partition(ChannelId channel, LocalDate day) {
        return "ROUNDS#" + channel + "#" + day;
    }
}
