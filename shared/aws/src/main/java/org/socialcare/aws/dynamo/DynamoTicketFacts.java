package org.socialcare.aws.dynamo;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.wire.facts.TicketFactJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;

/**
 * Facts about tickets: one item for each ticket and day, with one attribute for each fact. Setting
 * an attribute to what it is already changes nothing, so that neither a condition nor a read is
 * needed, and facts may come in any order.
 */
public final class DynamoTicketFacts implements KeepTicketFact, ReadTicketFacts {
    /** What the name of a fact begins with, and how its value is to be read. */
    private static final String FACT = "f";

    private static final String CHANNEL = "c";
    private static final int MOST_KEYS = 100;

    /** As many connections as the HTTP client keeps for the next call, unless told otherwise. */
    private static final int AT_ONCE = 5;

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoTicketFacts(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void keep(TicketFact fact) {
        keep(List.of(fact));
    }

    /** One write for each ticket and day. */
    @Override
    public void keep(List<TicketFact> facts) {
        Map<Map<String, AttributeValue>, List<TicketFact>> items = new LinkedHashMap<>();
        for (TicketFact fact : facts) {
            var key = key(fact.brand(), fact.conversation(), fact.ticket(), fact.day());
            items.computeIfAbsent(key, _ -> new ArrayList<>()).add(fact);
        }
        items.forEach((key, together) -> dynamo.updateItem(update(key, together)));
    }

    private UpdateItemRequest update(Map<String, AttributeValue> key, List<TicketFact> facts) {
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        StringBuilder set = new StringBuilder("SET #channel = :channel");
        names.put("#channel", CHANNEL);
        values.put(":channel", Item.text(facts.getFirst().channel().toString()));
        for (TicketFact fact : facts) {
            String name = FACT + fact.version();
            // The same fact twice in one batch is still one attribute, set once.
            if (names.put("#" + name, name) == null) {
                set.append(", #").append(name).append(" = :").append(name);
            }
            values.put(":" + name, Item.text(TicketFactJson.write(fact)));
        }
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(key)
                .updateExpression(set.toString())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }

    @Override
    public List<TicketFact> ofDay(String brand, LocalDate day, int shard) {
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :day")
                        .expressionAttributeValues(
                                Map.of(":day", Item.text(partition(brand, day, shard))))
                        .build();
        List<TicketFact> facts = new ArrayList<>();
        for (var item : Queries.all(dynamo, query)) facts.addAll(facts(brand, item));
        return facts;
    }

    /**
     * Each day is a partition, and most of a small brand's are all but empty: a quarter is 3,000
     * queries that wait for the network and for nothing else.
     */
    @Override
    public List<TicketFact> ofDays(String brand, LocalDate first, LocalDate last, int shard) {
        return first.datesUntil(last.plusDays(1))
                .gather(Gatherers.mapConcurrent(AT_ONCE, day -> ofDay(brand, day, shard)))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<TicketFact> of(String brand, Collection<TicketDay> wanted) {
        var keys =
                wanted.stream()
                        .distinct()
                        .map(w -> key(brand, w.conversation(), w.ticket(), w.day()))
                        .toList();
        List<TicketFact> facts = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            read(brand, keys.subList(from, Math.min(keys.size(), from + MOST_KEYS)), facts);
        }
        return facts;
    }

    /** DynamoDB answers as much as fits into a megabyte's worth of work, and names the rest. */
    private void read(
            String brand, List<Map<String, AttributeValue>> keys, List<TicketFact> facts) {
        var left = Map.of(table, KeysAndAttributes.builder().keys(keys).build());
        while (!left.isEmpty()) {
            var answer =
                    dynamo.batchGetItem(BatchGetItemRequest.builder().requestItems(left).build());
            for (var item : answer.responses().getOrDefault(table, List.of())) {
                facts.addAll(facts(brand, item));
            }
            left = answer.unprocessedKeys();
        }
    }

    private static List<TicketFact> facts(String brand, Map<String, AttributeValue> item) {
        String partition = Item.text(item, Item.PK);
        String ticket = Item.text(item, Item.SK);
        int number = ticket.lastIndexOf('#');
        int shard = partition.lastIndexOf('#');
        int day = partition.lastIndexOf('#', shard - 1);
        var place =
                new TicketFactJson.Place(
                        new ConversationId(ticket.substring(0, number)),
                        Integer.parseInt(ticket.substring(number + 1)),
                        brand,
                        ChannelId.parse(Item.text(item, CHANNEL)),
                        LocalDate.parse(partition.substring(day + 1, shard)));
        List<TicketFact> facts = new ArrayList<>();
        item.forEach(
                (name, value) -> {
                    if (!name.startsWith(FACT)) return;
                    long version = Long.parseLong(name.substring(FACT.length()));
                    facts.add(TicketFactJson.read(place, version, value.s()));
                });
        return facts;
    }

    private static Map<String, AttributeValue> key(
            String brand, ConversationId conversation, int ticket, LocalDate day) {
        return Item.key(
                partition(brand, day, TicketFact.shard(conversation)), conversation + "#" + ticket);
    }

    private static String partition(String brand, LocalDate day, int shard) {
        return "FACTS#" + brand + "#" + day + "#" + shard;
    }
}
