package org.socialcare.aws.dynamo;

import org.socialcare.domain.metrics.DailyReport;
import org.socialcare.domain.ports.KeepReports;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.results.DailyReportJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.time.LocalDate;
import java.util.Optional;

/** Published reports, one item for each brand and day. */
public final class DynamoReports implements KeepReports {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoReports(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void keep(DailyReport report) {
        dynamo.putItem(
                PutItemRequest.builder()
                        .tableName(table)
                        .item(
                                Item.of(partition(report.brand()), sort(report.day()))
                                        .with(
                                                Item.DOCUMENT,
                                                JsonWriter.write(DailyReportJson.write(report)))
                                        .build())
                        .build());
    }

    @Override
    public Optional<DailyReport> daily(String brand, LocalDate day) {
        var answer =
                dynamo.getItem(
                        GetItemRequest.builder()
                                .tableName(table)
                                .key(Item.key(partition(brand), sort(day)))
                                .build());
        return answer.hasItem()
                ? Optional.of(
                        DailyReportJson.read(
                                JsonReader.read(Item.text(answer.item(), Item.DOCUMENT))))
                : Optional.empty();
    }

    private static String partition(String brand) {
        return "REPORTS#" + brand;
    }

    private static String sort(LocalDate day) {
        return "DAY#" + day;
    }
}
