package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.SaveSetting;
import org.socialcare.domain.settings.Setting;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

import java.util.Map;

/** Changes one setting, if nobody else has changed it meanwhile. */
public final class DynamoSaveSetting implements SaveSetting {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoSaveSetting(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Saved save(String brand, Setting setting, long expected) {
        long next = expected + 1;
        PutItemRequest.Builder put =
                PutItemRequest.builder()
                        .tableName(table)
                        .item(SettingItems.item(brand, setting, next))
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD);
        if (expected == 0) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            // The brand too: a channel's key does not name it, and no brand may take another's.
            put.conditionExpression("v = :expected AND brand = :brand")
                    .expressionAttributeValues(
                            Map.of(
                                    ":expected", Item.number(expected),
                                    ":brand", Item.text(brand)));
        }
        try {
            dynamo.putItem(put.build());
            return new Saved.Done(next);
        } catch (ConditionalCheckFailedException changedMeanwhile) {
            Map<String, AttributeValue> stored = changedMeanwhile.item();
            return new Saved.Overtaken(stored == null ? 0 : Item.number(stored, Item.VERSION));
        }
    }
}
