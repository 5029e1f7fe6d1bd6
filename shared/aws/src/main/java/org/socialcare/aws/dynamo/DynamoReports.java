package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepReport;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Reports in the Facts table: the latest result of each day. */
public final class DynamoReports implements KeepReport {
    private static final String COMPUTED = "computed";
    private static final String DEFINITIONS = "definitions";
    private static final String COMPLETE = "complete";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoReports(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void keep(KeptReport report) {
        try {
            dynamo.putItem(
                    PutItemRequest.builder()
                            .tableName(table)
                            .item(item(report))
                            .conditionExpression(
                                    "attribute_not_exists(pk) OR computed <= :computed")
                            .expressionAttributeValues(
                                    Map.of(
                                            ":computed",
                                            Item.text(Keys.instant(report.computedAt()))))
                            .build());
        } catch (ConditionalCheckFailedException newerIsKnown) {
            // Two runs at once: the later one's result stays.
        }
    }

    @Override
    public Optional<KeptReport> ofDay(String brand, LocalDate day) {
        var answer =
                dynamo.getItem(
                        GetItemRequest.builder()
                                .tableName(table)
                                .key(Item.key(partition(brand), sortKey(day)))
                                .build());
        return answer.hasItem() ? Optional.of(read(brand, day, answer.item())) : Optional.empty();
    }

    private static Map<String, AttributeValue> item(KeptReport report) {
        return Item.of(partition(report.brand()), sortKey(report.day()))
                .with(DEFINITIONS, report.definitions())
                .with(COMPLETE, AttributeValue.fromBool(report.complete()))
                .with(COMPUTED, Keys.instant(report.computedAt()))
                .with(Item.DOCUMENT, report.document())
                .build();
    }

    private static KeptReport read(String brand, LocalDate day, Map<String, AttributeValue> item) {
        AttributeValue complete = item.get(COMPLETE);
        return new KeptReport(
                brand,
                day,
                (int) Item.number(item, DEFINITIONS),
                complete != null && Boolean.TRUE.equals(complete.bool()),
                Instant.parse(Item.text(item, COMPUTED)),
                Item.text(item, Item.DOCUMENT));
    }

    private static String partition(String brand) {
        return "REPORT#" + brand;
    }

    private static String sortKey(LocalDate day) {
        return "DAY#" + day;
    }
}
