package org.socialcare.aws.dynamo;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.files.CustomerFiles;
import org.socialcare.domain.ports.KeepFileStates;
import org.socialcare.wire.files.CustomerFilesJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.util.Map;
import java.util.Optional;

/**
 * One item for the files of a message, beside the message's entry in the Conversations table. It is
 * no entry: it is not in the timeline's order, and nobody is told of it.
 */
public final class DynamoFileStates implements KeepFileStates {
    private static final String PREFIX = "FILES#";
    private static final String TAKEN_BACK = "gone";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoFileStates(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<CustomerFiles> files(ConversationId conversation, String message) {
        return Gets.latest(dynamo, table, Item.key(conversation.text(), sortKey(message)))
                .map(item -> read(item, message));
    }

    @Override
    public boolean save(ConversationId conversation, CustomerFiles files) {
        var item =
                Item.of(conversation.text(), sortKey(files.message()))
                        .with(Item.DOCUMENT, CustomerFilesJson.write(files))
                        .build();
        try {
            dynamo.putItem(
                    PutItemRequest.builder()
                            .tableName(table)
                            .item(item)
                            .conditionExpression("attribute_not_exists(" + TAKEN_BACK + ")")
                            .build());
            return true;
        } catch (ConditionalCheckFailedException meanwhile) {
            return false;
        }
    }

    @Override
    public CustomerFiles takeBack(ConversationId conversation, String message) {
        var answer =
                dynamo.updateItem(
                        UpdateItemRequest.builder()
                                .tableName(table)
                                .key(Item.key(conversation.text(), sortKey(message)))
                                .updateExpression("SET " + TAKEN_BACK + " = :yes")
                                .expressionAttributeValues(
                                        Map.of(":yes", AttributeValue.builder().bool(true).build()))
                                .returnValues(ReturnValue.ALL_NEW)
                                .build());
        return read(answer.attributes(), message);
    }

    /** Nothing may be known of a message but that it was taken back. */
    private static CustomerFiles read(Map<String, AttributeValue> item, String message) {
        boolean takenBack = item.containsKey(TAKEN_BACK);
        return item.containsKey(Item.DOCUMENT)
                ? CustomerFilesJson.read(Item.document(item, Item.DOCUMENT), takenBack)
                : new CustomerFiles(message, takenBack, Map.of());
    }

    private static String sortKey(String message) {
        return PREFIX + Keys.fitting(message);
    }
}
