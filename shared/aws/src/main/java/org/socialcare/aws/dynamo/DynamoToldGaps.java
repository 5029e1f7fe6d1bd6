package org.socialcare.aws.dynamo;

import org.socialcare.domain.coverage.Told;
import org.socialcare.domain.ports.KeepToldGaps;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Gaps that people were told of, in the Facts table by when they begin. */
public final class DynamoToldGaps implements KeepToldGaps {
    private static final String SCOPE = "scope";
    private static final String TO = "to";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoToldGaps(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public List<Told> told(String brand, Instant from) {
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :brand AND sk >= :from")
                        .expressionAttributeValues(
                                Map.of(
                                        ":brand", Item.text(partition(brand)),
                                        ":from", Item.text(Keys.instant(from))))
                        .build();
        return Queries.all(dynamo, query).stream()
                .map(
                        item ->
                                new Told(
                                        Item.text(item, SCOPE),
                                        begins(Item.text(item, Item.SK)),
                                        Instant.parse(Item.text(item, TO))))
                .toList();
    }

    @Override
    public void keep(String brand, Told told) {
        String place = Keys.instant(told.from()) + "#" + told.scope();
        dynamo.putItem(
                PutItemRequest.builder()
                        .tableName(table)
                        .item(
                                Item.of(partition(brand), Keys.fitting(place))
                                        .with(SCOPE, told.scope())
                                        .with(TO, told.to().toString())
                                        .build())
                        .build());
    }

    private static Instant begins(String place) {
        return Instant.parse(place.substring(0, place.indexOf('#')));
    }

    private static String partition(String brand) {
        return "GAPS#" + brand;
    }
}
