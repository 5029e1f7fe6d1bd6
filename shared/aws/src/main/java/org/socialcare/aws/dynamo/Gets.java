package org.socialcare.aws.dynamo;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

import java.util.Map;
import java.util.Optional;

/** Reads one item. */
final class Gets {
    private Gets() {}

    /** As it is now, whoever wrote it a moment ago: twice the read units of an older look. */
    static Optional<Map<String, AttributeValue>> latest(
            DynamoDbClient dynamo, String table, Map<String, AttributeValue> key) {
        var answer =
                dynamo.getItem(
                        GetItemRequest.builder()
                                .tableName(table)
                                .key(key)
                                .consistentRead(true)
                                .build());
        return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
    }
}
