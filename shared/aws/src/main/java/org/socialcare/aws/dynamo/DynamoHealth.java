package org.socialcare.aws.dynamo;

import org.socialcare.domain.access.Access;
import org.socialcare.domain.channel.ChannelHealth;
import org.socialcare.domain.channel.ChannelHealth.Check;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.FindHealth;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the index of the Tokens table that holds no tokens. */
public final class DynamoHealth implements FindHealth {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoHealth(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public ChannelHealth health(ChannelId channel) {
        var access = Access.UNKNOWN;
        List<Check> checks = new ArrayList<>();
        for (var item : items(channel)) {
            String kind = Item.text(item, Item.SK);
            if (kind.equals(DynamoGrants.SORT)) {
                access = DynamoGrants.access(item);
            } else if (kind.startsWith(DynamoPlaces.CHECK)) {
                checks.add(check(item));
            }
        }
        return new ChannelHealth(
                access.expires(), access.refreshExpires(), access.lostSince(), checks);
    }

    private List<Map<String, AttributeValue>> items(ChannelId channel) {
        return dynamo
                .queryPaginator(
                        QueryRequest.builder()
                                .tableName(table)
                                .indexName("withoutTokens")
                                .keyConditionExpression("pk = :pk")
                                .expressionAttributeValues(
                                        Map.of(":pk", Item.text(DynamoGrants.partition(channel))))
                                .build())
                .items()
                .stream()
                .toList();
    }

    private static Check check(Map<String, AttributeValue> item) {
        return new Check(
                Item.text(item, "run"),
                Instant.parse(Item.text(item, "checked")),
                (int) Item.number(item, "pulled"),
                (int) Item.number(item, "missed"),
                Item.maybeText(item, "trouble").orElse(""));
    }
}
