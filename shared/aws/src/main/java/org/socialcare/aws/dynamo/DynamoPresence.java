package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.settings.Presence;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.List;
import java.util.Map;

/** Who is there: one item per agent, read together and never from a cache. */
public final class DynamoPresence implements WatchPresence {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoPresence(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public List<Presence> presences(String brand) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :brand AND begins_with(sk, :presence)")
                        .expressionAttributeValues(
                                Map.of(
                                        ":brand", Item.text(SettingItems.partition(brand)),
                                        ":presence", Item.text(SettingItems.presencePrefix())))
                        .build();
        return Queries.all(dynamo, query).stream().map(SettingItems::readPresence).toList();
    }

    @Override
    public void save(String brand, Presence presence) {
        dynamo.putItem(
                PutItemRequest.builder()
                        .tableName(table)
                        .item(SettingItems.presence(brand, presence))
                        .build());
    }
}
