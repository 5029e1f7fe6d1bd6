package org.socialcare.aws.dynamo;

import org.socialcare.domain.handover.IntroductionRun;
import org.socialcare.domain.ports.KeepIntroductions;
import org.socialcare.wire.handover.IntroductionRunJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Handovers that introduce successors by themselves, in one partition of the Facts table: there are
 * few at a time, and a minute's look needs no index.
 */
public final class DynamoIntroductions implements KeepIntroductions {
    private static final String RUNNING = "INTRODUCING";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoIntroductions(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<IntroductionRun> find(String brand, String leaver) {
        return Gets.latest(dynamo, table, key(brand, leaver)).map(DynamoIntroductions::read);
    }

    @Override
    public List<IntroductionRun> running() {
        return Queries.latest(dynamo, table, RUNNING).stream()
                .map(DynamoIntroductions::read)
                .toList();
    }

    @Override
    public boolean save(IntroductionRun after) {
        var item =
                Item.of(RUNNING, place(after.brand(), after.leaver()))
                        .with(Item.VERSION, after.version())
                        .with(Item.DOCUMENT, IntroductionRunJson.write(after))
                        .build();
        return Puts.ifStill(dynamo, table, item, after.version() - 1);
    }

    @Override
    public boolean end(IntroductionRun read) {
        try {
            dynamo.deleteItem(
                    DeleteItemRequest.builder()
                            .tableName(table)
                            .key(key(read.brand(), read.leaver()))
                            .conditionExpression("v = :read")
                            .expressionAttributeValues(Map.of(":read", Item.number(read.version())))
                            .build());
            return true;
        } catch (ConditionalCheckFailedException somebodyElse) {
            return false;
        }
    }

    private static IntroductionRun read(Map<String, AttributeValue> item) {
        return IntroductionRunJson.read(Item.document(item, Item.DOCUMENT));
    }

    private static Map<String, AttributeValue> key(String brand, String leaver) {
        return Item.key(RUNNING, place(brand, leaver));
    }

    private static String place(String brand, String leaver) {
        return brand + "#" + leaver;
    }
}
