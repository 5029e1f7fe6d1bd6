package org.socialcare.aws.dynamo;

import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.Alert.Acknowledgement;
import org.socialcare.domain.ports.KeepAlerts;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.results.AlertJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Alerts, one item each, under their brand in order of time. */
public final class DynamoAlerts implements KeepAlerts {
    private static final Duration KEPT = Duration.ofDays(400);
    private static final String LOUDNESS = "loud";
    private static final String PREFIX = "A#";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoAlerts(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public boolean raise(Alert alert) {
        return put(
                alert,
                "attribute_not_exists(pk) OR loud < :loud",
                Map.of(":loud", Item.number(loudness(alert))));
    }

    @Override
    public List<Alert> ofBrand(String brand, int limit) {
        return dynamo
                .query(
                        QueryRequest.builder()
                                .tableName(table)
                                .keyConditionExpression("pk = :brand AND begins_with(sk, :alert)")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":brand", Item.text(partition(brand)),
                                                ":alert", Item.text(PREFIX)))
                                .scanIndexForward(false)
                                .limit(limit)
                                .build())
                .items()
                .stream()
                .map(DynamoAlerts::read)
                .toList();
    }

    @Override
    public Optional<Alert> alert(String brand, String id) {
        var answer =
                dynamo.getItem(
                        GetItemRequest.builder()
                                .tableName(table)
                                .key(Item.key(partition(brand), Keys.fitting(PREFIX + id)))
                                .consistentRead(true)
                                .build());
        return answer.hasItem() ? Optional.of(read(answer.item())) : Optional.empty();
    }

    @Override
    public Optional<Alert> acknowledge(String brand, String id, String by, Instant at) {
        var known = alert(brand, id);
        if (known.isEmpty() || known.get().acknowledged().isPresent()) {
            return known;
        }
        var taken = known.get().acknowledgedBy(new Acknowledgement(by, at));
        boolean first =
                put(taken, "d = :known", Map.of(":known", Item.text(document(known.get()))));
        return first ? Optional.of(taken) : alert(brand, id);
    }

    private boolean put(Alert alert, String condition, Map<String, AttributeValue> values) {
        try {
            dynamo.putItem(
                    PutItemRequest.builder()
                            .tableName(table)
                            .item(
                                    Item.of(
                                                    partition(alert.brand()),
                                                    Keys.fitting(PREFIX + alert.id()))
                                            .with(Item.DOCUMENT, document(alert))
                                            .with(LOUDNESS, loudness(alert))
                                            .expiring(alert.at().plus(KEPT))
                                            .build())
                            .conditionExpression(condition)
                            .expressionAttributeValues(values)
                            .build());
            return true;
        } catch (ConditionalCheckFailedException knownAlready) {
            return false;
        }
    }

    private static long loudness(Alert alert) {
        return switch (alert.severity()) {
            case NOTICE -> 1;
            case WARNING -> 2;
            case CRITICAL -> 3;
        };
    }

    private static String document(Alert alert) {
        return JsonWriter.write(AlertJson.write(alert));
    }

    private static Alert read(Map<String, AttributeValue> item) {
        return AlertJson.read(JsonReader.read(Item.text(item, Item.DOCUMENT)));
    }

    private static String partition(String brand) {
        return "ALERTS#" + brand;
    }
}
