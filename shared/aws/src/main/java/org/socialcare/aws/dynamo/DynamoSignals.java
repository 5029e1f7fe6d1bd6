package org.socialcare.aws.dynamo;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.CountSignals;
import org.socialcare.domain.ports.ReadSignals;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counters of five minutes per channel. Each fact leaves a mark in the same transaction that counts
 * it, so a redelivered fact finds its mark and counts nothing; marks outlive every redelivery.
 */
public final class DynamoSignals implements CountSignals, ReadSignals {
    private static final int MARK = 0;
    private static final Duration MARKS_KEPT = Duration.ofDays(15);
    private static final Duration WINDOWS_KEPT = Duration.ofDays(400);
    private static final String COUNTER_PREFIX = "n-";

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    public DynamoSignals(DynamoDbClient dynamo, String table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void count(String fact, ChannelId channel, Instant at, Set<String> indicators) {
        if (indicators.isEmpty()) return;
        try {
            dynamo.transactWriteItems(
                    TransactWriteItemsRequest.builder()
                            .transactItems(
                                    TransactWriteItem.builder().put(mark(fact)).build(),
                                    TransactWriteItem.builder()
                                            .update(add(channel, at, indicators))
                                            .build())
                            .build());
        } catch (TransactionCanceledException canceled) {
            // A mark that exists means counted; anything else is worth another try.
            if (!Canceled.byCondition(canceled, MARK)) throw canceled;
        }
    }

    @Override
    public List<Window> between(ChannelId channel, Instant from, Instant to) {
        if (!from.isBefore(to)) return List.of();
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :channel AND sk BETWEEN :from AND :last")
                        .expressionAttributeValues(
                                Map.of(
                                        ":channel", Item.text(partition(channel)),
                                        ":from", Item.text(window(from)),
                                        ":last", Item.text(window(to.minusNanos(1)))))
                        .build();
        return Queries.all(dynamo, query).stream().map(DynamoSignals::read).toList();
    }

    private Put mark(String fact) {
        return Put.builder()
                .tableName(table)
                .item(
                        Item.of(Keys.fitting("COUNTED#" + fact), "COUNTED")
                                .expiring(clock.instant().plus(MARKS_KEPT))
                                .build())
                .conditionExpression("attribute_not_exists(pk)")
                .build();
    }

    private Update add(ChannelId channel, Instant at, Set<String> indicators) {
        Instant start = start(at);
        Map<String, String> names = new HashMap<>();
        List<String> additions = new ArrayList<>();
        for (String indicator : indicators) {
            String name = "#n" + names.size();
            names.put(name, COUNTER_PREFIX + indicator);
            additions.add(name + " :one");
        }
        names.put("#expires", Item.EXPIRES);
        return Update.builder()
                .tableName(table)
                .key(Item.key(partition(channel), window(start)))
                .updateExpression("SET #expires = :expires ADD " + String.join(", ", additions))
                .expressionAttributeNames(names)
                .expressionAttributeValues(
                        Map.of(
                                ":one",
                                Item.number(1),
                                ":expires",
                                Item.number(start.plus(WINDOWS_KEPT).getEpochSecond())))
                .build();
    }

    private static Window read(Map<String, AttributeValue> item) {
        Map<String, Long> counts = new HashMap<>();
        for (String name : item.keySet()) {
            if (name.startsWith(COUNTER_PREFIX)) {
                counts.put(name.substring(COUNTER_PREFIX.length()), Item.number(item, name));
            }
        }
        return new Window(Instant.parse(Item.text(item, Item.SK).substring(2)), counts);
    }

    private static String partition(ChannelId channel) {
        return "CHANNEL#" + channel;
    }

    private static String window(Instant at) {
        return "W#" + Keys.instant(at);
    }

    private static Instant start(Instant at) {
        long seconds = WINDOW.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }
}
