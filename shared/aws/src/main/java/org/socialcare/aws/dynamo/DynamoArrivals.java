package org.socialcare.aws.dynamo;

import org.socialcare.domain.coverage.DayOfArrivals;
import org.socialcare.domain.ports.KeepArrivals;
import org.socialcare.domain.ports.ReadArrivals;
import org.socialcare.wire.coverage.ArrivalsJson;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What arrived: an item for each day of a brand in the Facts table, eight weeks in one query. */
public final class DynamoArrivals implements KeepArrivals, ReadArrivals {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoArrivals(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void keep(DayOfArrivals day) {
        dynamo.putItem(
                PutItemRequest.builder()
                        .tableName(table)
                        .item(
                                Item.of(partition(day.brand()), day.day().toString())
                                        .with(
                                                Item.DOCUMENT,
                                                Packed.document(
                                                        JsonWriter.write(ArrivalsJson.write(day))))
                                        .build())
                        .build());
    }

    @Override
    public List<DayOfArrivals> arrivals(String brand, LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) return List.of();
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :brand AND sk BETWEEN :from AND :last")
                        .expressionAttributeValues(
                                Map.of(
                                        ":brand", Item.text(partition(brand)),
                                        ":from", Item.text(from.toString()),
                                        ":last", Item.text(until.minusDays(1).toString())))
                        .build();
        return Queries.all(dynamo, query).stream()
                .map(
                        item ->
                                ArrivalsJson.read(
                                        brand,
                                        LocalDate.parse(Item.text(item, Item.SK)),
                                        JsonReader.read(Item.document(item, Item.DOCUMENT))))
                .toList();
    }

    private static String partition(String brand) {
        return "ARRIVALS#" + brand;
    }
}
