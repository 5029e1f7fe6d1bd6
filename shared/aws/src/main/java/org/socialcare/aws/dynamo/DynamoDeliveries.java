package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepDeliveries;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.time.Duration;
import java.time.InstantSource;

/**
 * A mark for every target that was told a fact, beside the signals; it outlives every repetition.
 */
public final class DynamoDeliveries implements KeepDeliveries {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String SORT = "TOLD";

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    public DynamoDeliveries(DynamoDbClient dynamo, String table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public boolean isDelivered(String fact, String target) {
        return Gets.latest(dynamo, table, Item.key(partition(fact, target), SORT)).isPresent();
    }

    @Override
    public void delivered(String fact, String target) {
        try {
            dynamo.putItem(
                    PutItemRequest.builder()
                            .tableName(table)
                            .item(
                                    Item.of(partition(fact, target), SORT)
                                            .expiring(clock.instant().plus(KEPT))
                                            .build())
                            .conditionExpression("attribute_not_exists(pk)")
                            .build());
        } catch (ConditionalCheckFailedException keptBefore) {
            // The first mark stays, with its own end.
        }
    }

    private static String partition(String fact, String target) {
        return Keys.fitting("TOLD#" + target + "#" + fact);
    }
}
