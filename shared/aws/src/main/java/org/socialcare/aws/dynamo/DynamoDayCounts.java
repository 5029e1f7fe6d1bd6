package org.socialcare.aws.dynamo;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.kpi.DayCount;
import org.socialcare.domain.ports.KeepDayCounts;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What days came to, in the Facts table: an item for each count, and one for each changed day. */
public final class DynamoDayCounts implements KeepDayCounts {
    private static final String CHANGED = "CHANGED#";
    private static final String COUNT = "COUNT#";
    private static final String TIMES = "n";
    private static final String IN_TIME = "in";
    private static final String COUNTED = "all";
    private static final String KEPT = "kept";
    private static final String PROMISED = "promised";
    private static final String KNOWS = "knows";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoDayCounts(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** Told twice it counts twice, which only makes somebody count again. */
    void changed(ChannelId channel, LocalDate day) {
        dynamo.updateItem(
                UpdateItemRequest.builder()
                        .tableName(table)
                        .key(Item.key(partition(channel), CHANGED + day))
                        .updateExpression("ADD #n :one")
                        .expressionAttributeNames(Map.of("#n", TIMES))
                        .expressionAttributeValues(Map.of(":one", Item.number(1)))
                        .build());
    }

    @Override
    public Map<LocalDate, Long> changes(ChannelId channel, LocalDate first, LocalDate last) {
        Map<LocalDate, Long> changes = new HashMap<>();
        for (var item : between(channel, CHANGED + first, CHANGED + last)) {
            var day = LocalDate.parse(Item.text(item, Item.SK).substring(CHANGED.length()));
            changes.put(day, Item.number(item, TIMES));
        }
        return changes;
    }

    @Override
    public List<Kept> counts(ChannelId channel, LocalDate first, LocalDate last) {
        return between(channel, COUNT + first, COUNT + last.plusDays(1)).stream()
                .map(DynamoDayCounts::kept)
                .toList();
    }

    @Override
    public void keep(ChannelId channel, Kept kept) {
        Map<String, AttributeValue> knows = new HashMap<>();
        kept.knows().forEach((day, times) -> knows.put(day.toString(), Item.number(times)));
        var count = kept.count();
        dynamo.putItem(
                PutItemRequest.builder()
                        .tableName(table)
                        .item(
                                Item.of(partition(channel), COUNT + count.day() + "#" + kept.key())
                                        .with(IN_TIME, count.inTime())
                                        .with(COUNTED, count.counted())
                                        .with(KEPT, count.kept())
                                        .with(PROMISED, count.promised())
                                        .with(KNOWS, AttributeValue.builder().m(knows).build())
                                        .build())
                        .build());
    }

    private static Kept kept(Map<String, AttributeValue> item) {
        String place = Item.text(item, Item.SK).substring(COUNT.length());
        int end = place.indexOf('#');
        Map<LocalDate, Long> knows = new HashMap<>();
        AttributeValue known = item.get(KNOWS);
        if (known == null) throw new IllegalStateException("an item without " + KNOWS);
        known.m().forEach((day, times) -> knows.put(LocalDate.parse(day), Long.valueOf(times.n())));
        return new Kept(
                new DayCount(
                        LocalDate.parse(place.substring(0, end)),
                        Item.number(item, IN_TIME),
                        Item.number(item, COUNTED),
                        0,
                        Item.number(item, KEPT),
                        Item.number(item, PROMISED)),
                place.substring(end + 1),
                knows);
    }

    private List<Map<String, AttributeValue>> between(
            ChannelId channel, String first, String last) {
        return Queries.all(
                dynamo,
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :channel AND sk BETWEEN :first AND :last")
                        .expressionAttributeValues(
                                Map.of(
                                        ":channel", Item.text(partition(channel)),
                                        ":first", Item.text(first),
                                        ":last", Item.text(last)))
                        .build());
    }

    private static String partition(ChannelId channel) {
        return "KPI#" + channel;
    }
}
