package org.socialcare.aws.dynamo;

import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.CatchUp;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.SaveChange;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Conversations in their table: one read to find, one transaction of two items to save, and a third
 * while a reply waits for a second person.
 */
public final class DynamoConversations implements FindConversation, SaveChange, CatchUp {
    private static final int ENTRY = 0;

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoConversations(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return Gets.latest(dynamo, table, ConversationItems.stateKey(id))
                .map(ConversationItems::readState);
    }

    /**
     * The token makes the SDK's own repetitions one request: a repetition of what succeeded answers
     * as the first did. It is new for every call, so that a change handed in twice is told apart.
     */
    @Override
    public Saved save(Change change) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(put(entry(change)));
        writes.add(put(state(change.after())));
        ConversationItems.proposal(change)
                .map(item -> Put.builder().tableName(table).item(item).build())
                .ifPresent(waiting -> writes.add(put(waiting)));
        var request =
                TransactWriteItemsRequest.builder()
                        .transactItems(writes)
                        .clientRequestToken(UUID.randomUUID().toString())
                        .build();
        try {
            dynamo.transactWriteItems(request);
            return new Saved.Done();
        } catch (TransactionCanceledException canceled) {
            return lost(canceled);
        }
    }

    @Override
    public boolean catchUp(Conversation after) {
        Put state = state(after);
        var request =
                PutItemRequest.builder()
                        .tableName(table)
                        .item(state.item())
                        .conditionExpression(state.conditionExpression())
                        .expressionAttributeValues(state.expressionAttributeValues())
                        .build();
        try {
            dynamo.putItem(request);
            return true;
        } catch (ConditionalCheckFailedException | TransactionConflictException overtaken) {
            return false;
        }
    }

    private Put entry(Change change) {
        return Put.builder()
                .tableName(table)
                .item(ConversationItems.entry(change.entry()))
                .conditionExpression("attribute_not_exists(pk)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private Put state(Conversation after) {
        Put.Builder put = Put.builder().tableName(table).item(ConversationItems.state(after));
        if (after.version() == 1) {
            return put.conditionExpression("attribute_not_exists(pk)").build();
        }
        return put.conditionExpression("v = :before")
                .expressionAttributeValues(Map.of(":before", Item.number(after.version() - 1)))
                .build();
    }

    private static TransactWriteItem put(Put put) {
        return TransactWriteItem.builder().put(put).build();
    }

    /**
     * An entry that exists says more than a version that has moved on (the entry moved it), so it
     * is looked at first. A transaction in conflict has lost a race that is still going on.
     * Anything else, such as throttling, is nobody's decision and worth another try as a whole.
     */
    private static Saved lost(TransactionCanceledException canceled) {
        if (Canceled.byCondition(canceled, ENTRY)) {
            return new Saved.AlreadyThere(
                    ConversationItems.readEntry(canceled.cancellationReasons().get(ENTRY).item()));
        }
        if (Canceled.byRival(canceled)) return new Saved.Overtaken();
        throw canceled;
    }
}
