package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepCursor;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How far each sweep has come, in the Facts table. */
public final class DynamoCursor implements KeepCursor {
    private static final String REACHED = "reached";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoCursor(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<Instant> reached(String sweep) {
        return Gets.latest(dynamo, table, Item.key(partition(sweep), "CURSOR"))
                .flatMap(item -> Item.maybeText(item, REACHED))
                .map(Instant::parse);
    }

    @Override
    public void advance(String sweep, Instant to) {
        try {
            dynamo.putItem(
                    PutItemRequest.builder()
                            .tableName(table)
                            .item(
                                    Item.of(partition(sweep), "CURSOR")
                                            .with(REACHED, Keys.instant(to))
                                            .build())
                            .conditionExpression("attribute_not_exists(pk) OR reached < :to")
                            .expressionAttributeValues(Map.of(":to", Item.text(Keys.instant(to))))
                            .build());
        } catch (ConditionalCheckFailedException furtherAlready) {
            // Another run has come at least as far.
        }
    }

    private static String partition(String sweep) {
        return "CURSOR#" + sweep;
    }
}
