package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.ReadAlerts;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Alerts; whoever acknowledges first stays the one who did. */
public final class DynamoAlerts implements KeepAlert, ReadAlerts {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoAlerts(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public boolean raise(KeptAlert alert) {
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
        setOnce(
                known.get(),
                "SET ackBy = :by, ackAt = :at",
                AlertItems.ACKNOWLEDGED_BY,
                Map.of(":by", Item.text(by), ":at", Item.text(at.toString())));
        return alert(id);
    }

    @Override
    public void over(String id, Instant at) {
        alert(id)
                .ifPresent(
                        known ->
                                setOnce(
                                        known,
                                        "SET overAt = :at",
                                        AlertItems.OVER_AT,
                                        Map.of(":at", Item.text(at.toString()))));
    }

    @Override
    public Optional<KeptAlert> alert(String id) {
        List<Map<String, AttributeValue>> found =
                Queries.upTo(
                        dynamo,
                        QueryRequest.builder()
                                .tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("pk = :alert")
                                .expressionAttributeValues(
                                        Map.of(":alert", Item.text(AlertItems.partition(id))))
                                .build(),
                        1);
        return found.stream().findFirst().map(AlertItems::read);
    }

    @Override
    public Page ofBrand(String brand, Optional<String> cursor, int limit) {
        // One more than asked for: the next page begins with it.
        var items = Queries.upTo(dynamo, ofBrand(brand, cursor), limit + 1);
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
        QueryRequest open =
                ofBrand(brand, Optional.empty()).toBuilder()
                        .filterExpression("attribute_not_exists(ackBy)")
                        .build();
        return Math.min(most, Queries.count(dynamo, open, Integer.MAX_VALUE));
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
            KeptAlert alert, String update, String absent, Map<String, AttributeValue> values) {
        try {
            dynamo.updateItem(
                    UpdateItemRequest.builder()
                            .tableName(table)
                            .key(AlertItems.key(alert))
                            .updateExpression(update)
                            .conditionExpression("attribute_not_exists(" + absent + ")")
                            .expressionAttributeValues(values)
                            .build());
        } catch (ConditionalCheckFailedException setBefore) {
            // Somebody was faster; what they said stays.
        }
    }
}
