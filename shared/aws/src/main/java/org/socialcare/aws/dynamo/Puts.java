package org.socialcare.aws.dynamo;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.util.Map;

/** Writes an item that counts its versions in {@link Item#VERSION}. */
final class Puts {
    private Puts() {}

    /**
     * Unless somebody else wrote it meanwhile.
     *
     * @param expected the version that was read, 0 where there was none
     * @return whether it is written
     */
    static boolean ifStill(
            DynamoDbClient dynamo, String table, Map<String, AttributeValue> item, long expected) {
        try {
            dynamo.putItem(conditional(table, item, expected).build());
            return true;
        } catch (ConditionalCheckFailedException somebodyElse) {
            return false;
        }
    }

    /** The same for who asks for more than whether it is written. */
    static PutItemRequest.Builder conditional(
            String table, Map<String, AttributeValue> item, long expected) {
        var put = PutItemRequest.builder().tableName(table).item(item);
        return expected == 0
                ? put.conditionExpression("attribute_not_exists(pk)")
                : put.conditionExpression("v = :expected")
                        .expressionAttributeValues(Map.of(":expected", Item.number(expected)));
    }
}
