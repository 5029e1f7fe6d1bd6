package org.socialcare.aws.dynamo;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.KeepAsks;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One item for each channel that was ever asked for, in the Settings table. */
public final class DynamoAsks implements KeepAsks {
    private static final String RUN = "run";
    private static final String BY = "by";
    private static final String AT = "at";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoAsks(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public boolean ask(String brand, Ask ask) {
        var latest = ask.at().minus(PAUSE);
        var put =
                PutItemRequest.builder()
                        .tableName(table)
                        .item(
                                Item.of(partition(brand), ask.channel().toString())
                                        .with(RUN, ask.run())
                                        .with(BY, ask.by())
                                        .with(AT, Keys.instant(ask.at()))
                                        .build())
                        .conditionExpression(
                                "attribute_not_exists(pk) OR #at <= :latest OR #run = :run")
                        .expressionAttributeNames(Map.of("#at", AT, "#run", RUN))
                        .expressionAttributeValues(
                                Map.of(
                                        ":latest", Item.text(Keys.instant(latest)),
                                        ":run", Item.text(ask.run())))
                        .build();
        try {
            dynamo.putItem(put);
            return true;
        } catch (ConditionalCheckFailedException askedJustNow) {
            return false;
        }
    }

    @Override
    public List<Ask> asks(String brand) {
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :brand")
                        .expressionAttributeValues(Map.of(":brand", Item.text(partition(brand))))
                        .build();
        return Queries.all(dynamo, query).stream().map(DynamoAsks::ask).toList();
    }

    private static Ask ask(Map<String, AttributeValue> item) {
        return new Ask(
                ChannelId.parse(Item.text(item, Item.SK)),
                Item.text(item, RUN),
                Item.text(item, BY),
                Instant.parse(Item.text(item, AT)));
    }

    private static String partition(String brand) {
        return "ASKS#" + brand;
    }
}
