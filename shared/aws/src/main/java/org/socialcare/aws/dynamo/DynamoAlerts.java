package org.socialcare.aws.dynamo;

import org.socialcare.domain.alerts.AlertTask;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.ports.AlertTasks;
import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.ReadAlerts;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Alerts; whoever acknowledges first stays the one who did. What is to be done next lies beside
 * them as a task, written before the change it follows from, or with it: a task too many finds
 * nothing to do, a missing one would be missed for ever.
 */
public final class DynamoAlerts implements KeepAlert, ReadAlerts, AlertTasks {
    private static final String UNTOUCHED =
            "attribute_not_exists(ackBy) AND attribute_not_exists(overAt)";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoAlerts(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public boolean raise(KeptAlert alert) {
        AlertTaskItems.next(alert).ifPresent(this::put);
        try {
            dynamo.putItem(
                    PutItemRequest.builder()
                            .tableName(table)
                            .item(AlertItems.item(alert))
                            .conditionExpression("attribute_not_exists(pk)")
                            .build());
            return true;
        } catch (ConditionalCheckFailedException raisedBefore) {
            return false;
        }
    }

    @Override
    public Optional<KeptAlert> acknowledge(String id, String by, Instant at) {
        Optional<KeptAlert> known = alert(id);
        if (known.isEmpty() || known.get().acknowledged().isPresent()) return known;
        var told =
                new AlertTask(
                        known.get().alert().brand(), AlertTask.Kind.TELL_ACKNOWLEDGED, id, at);
        try {
            dynamo.transactWriteItems(
                    TransactWriteItemsRequest.builder()
                            .transactItems(
                                    TransactWriteItem.builder()
                                            .update(acknowledgement(known.get(), by, at))
                                            .build(),
                                    TransactWriteItem.builder()
                                            .put(
                                                    Put.builder()
                                                            .tableName(table)
                                                            .item(AlertTaskItems.item(told))
                                                            .build())
                                            .build())
                            .build());
        } catch (TransactionCanceledException canceled) {
            // Somebody was faster; what they said stays. Anything else is worth another try.
            if (!Canceled.byCondition(canceled, 0)) throw canceled;
        }
        return alert(id);
    }

    @Override
    public void escalated(String id, int step, Instant at) {
        Optional<KeptAlert> known = alert(id).filter(kept -> kept.escalations().size() < step);
        if (known.isEmpty()) return;
        KeptAlert kept = known.get();
        if (step < kept.ladder().size()) {
            put(
                    new AlertTask(
                            kept.alert().brand(),
                            AlertTask.Kind.ESCALATE,
                            id,
                            kept.ladder().get(step).at()));
        }
        String taken = AlertItems.taken(step);
        setOnce(
                kept,
                "SET " + taken + " = :at",
                "attribute_not_exists(" + taken + ")",
                Map.of(":at", Item.text(at.toString())));
    }

    @Override
    public void over(String id, Instant at) {
        alert(id)
                .ifPresent(
                        known ->
                                setOnce(
                                        known,
                                        "SET overAt = :at",
                                        "attribute_not_exists(overAt)",
                                        Map.of(":at", Item.text(at.toString()))));
    }

    @Override
    public Optional<KeptAlert> alert(String id) {
        List<Map<String, AttributeValue>> found =
                Queries.upTo(
                        dynamo,
                        Queries.now(
                                        table,
                                        "pk = :alert",
                                        Map.of(":alert", Item.text(AlertItems.partition(id))))
                                .build(),
                        1);
        return found.stream().findFirst().map(AlertItems::read);
    }

    @Override
    public Page ofBrand(String brand, boolean onlyOpen, Optional<String> cursor, int limit) {
        // One more than asked for: the next page begins with it.
        var all = ofBrand(brand, cursor);
        var items = Queries.upTo(dynamo, onlyOpen ? open(all) : all, limit + 1);
        var shown = items.subList(0, Math.min(limit, items.size()));
        return new Page(
                shown.stream().map(AlertItems::read).toList(),
                items.size() > limit
                        ? Optional.of(Cursor.of(Item.text(items.getLast(), Item.SK)))
                        : Optional.empty());
    }

    /** Alerts are rare: reading past those that somebody has taken on costs next to nothing. */
    @Override
    public int countOpen(String brand, int most) {
        var open = open(ofBrand(brand, Optional.empty()));
        return Math.min(most, Queries.count(dynamo, open, Integer.MAX_VALUE));
    }

    @Override
    public List<AlertTask> due(String brand, Instant now, int most) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :tasks AND sk <= :now")
                        .expressionAttributeValues(
                                Map.of(
                                        ":tasks", Item.text(AlertTaskItems.partition(brand)),
                                        ":now", Item.text(AlertTaskItems.until(now))))
                        .build();
        return Queries.upTo(dynamo, query, most).stream().map(AlertTaskItems::read).toList();
    }

    @Override
    public void done(AlertTask task) {
        dynamo.deleteItem(
                DeleteItemRequest.builder().tableName(table).key(AlertTaskItems.key(task)).build());
    }

    private void put(AlertTask task) {
        dynamo.putItem(
                PutItemRequest.builder().tableName(table).item(AlertTaskItems.item(task)).build());
    }

    private Update acknowledgement(KeptAlert alert, String by, Instant at) {
        return Update.builder()
                .tableName(table)
                .key(AlertItems.key(alert))
                .updateExpression("SET ackBy = :by, ackAt = :at")
                .conditionExpression("attribute_not_exists(ackBy)")
                .expressionAttributeValues(
                        Map.of(":by", Item.text(by), ":at", Item.text(at.toString())))
                .build();
    }

    private static QueryRequest open(QueryRequest alerts) {
        return alerts.toBuilder().filterExpression(UNTOUCHED).build();
    }

    private QueryRequest ofBrand(String brand, Optional<String> cursor) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":brand", Item.text(brand));
        values.put(":first", Item.text(AlertItems.PREFIX));
        values.put(
                ":last", Item.text(cursor.map(Cursor::read).orElse(AlertItems.PREFIX + "\uFFFF")));
        return QueryRequest.builder()
                .tableName(table)
                .indexName(AlertItems.BY_BRAND)
                .keyConditionExpression("brand = :brand AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(values)
                .scanIndexForward(false)
                .build();
    }

    private void setOnce(
            KeptAlert alert, String update, String condition, Map<String, AttributeValue> values) {
        try {
            dynamo.updateItem(
                    UpdateItemRequest.builder()
                            .tableName(table)
                            .key(AlertItems.key(alert))
                            .updateExpression(update)
                            .conditionExpression(condition)
                            .expressionAttributeValues(values)
                            .build());
        } catch (ConditionalCheckFailedException setBefore) {
            // Somebody was faster; what they said stays.
        }
    }
}
