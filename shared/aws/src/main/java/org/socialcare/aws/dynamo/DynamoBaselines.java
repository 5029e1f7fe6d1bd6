package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepBaselines;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** What is remembered of figures, one small item each under their scope. */
public final class DynamoBaselines implements KeepBaselines {
    private static final String BYTES = "b";

    /** What nobody has touched for so long says nothing about today. */
    private static final Duration KEPT = Duration.ofDays(120);

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    public DynamoBaselines(DynamoDbClient dynamo, String table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Map<String, Baseline> of(String scope) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :scope")
                        .expressionAttributeValues(Map.of(":scope", Item.text(partition(scope))))
                        .build();
        Map<String, Baseline> found = new HashMap<>();
        for (Map<String, AttributeValue> item : Queries.all(dynamo, query)) {
            AttributeValue bytes = item.get(BYTES);
            if (bytes != null && bytes.b() != null) {
                found.put(
                        Item.text(item, Item.SK),
                        new Baseline(
                                bytes.b().asByteArrayUnsafe(), Item.number(item, Item.VERSION)));
            }
        }
        return found;
    }

    @Override
    public boolean save(String scope, String figure, byte[] bytes, long expected) {
        PutItemRequest.Builder put =
                PutItemRequest.builder()
                        .tableName(table)
                        .item(
                                Item.of(partition(scope), figure)
                                        .with(
                                                BYTES,
                                                AttributeValue.fromB(
                                                        SdkBytes.fromByteArrayUnsafe(bytes)))
                                        .with(Item.VERSION, expected + 1)
                                        .expiring(clock.instant().plus(KEPT))
                                        .build());
        if (expected == 0) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression("v = :expected")
                    .expressionAttributeValues(Map.of(":expected", Item.number(expected)));
        }
        try {
            dynamo.putItem(put.build());
            return true;
        } catch (ConditionalCheckFailedException somebodyElseWasFaster) {
            return false;
        }
    }

    private static String partition(String scope) {
        return Keys.fitting("FIGURES#" + scope);
    }
}
