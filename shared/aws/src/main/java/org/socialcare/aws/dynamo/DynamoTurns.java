package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepTurns;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.util.HashMap;
import java.util.Map;

/** The share of questions, one small item for each brand beside its settings. */
public final class DynamoTurns implements KeepTurns {
    private static final String TURNS = "TURNS";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoTurns(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Map<String, Integer> turns(String brand) {
        var answer =
                dynamo.getItem(
                        GetItemRequest.builder()
                                .tableName(table)
                                .key(Item.key(SettingItems.partition(brand), TURNS))
                                .consistentRead(true)
                                .build());
        Map<String, Integer> turns = new HashMap<>();
        if (answer.hasItem() && answer.item().containsKey("turns")) {
            answer.item()
                    .get("turns")
                    .m()
                    .forEach((agent, passed) -> turns.put(agent, Integer.valueOf(passed.n())));
        }
        return turns;
    }

    @Override
    public void keep(String brand, Map<String, Integer> turns) {
        Map<String, AttributeValue> passed = new HashMap<>();
        turns.forEach((agent, count) -> passed.put(agent, Item.number(count)));
        Map<String, AttributeValue> item =
                new HashMap<>(Item.key(SettingItems.partition(brand), TURNS));
        item.put("turns", AttributeValue.builder().m(passed).build());
        dynamo.putItem(PutItemRequest.builder().tableName(table).item(item).build());
    }
}
