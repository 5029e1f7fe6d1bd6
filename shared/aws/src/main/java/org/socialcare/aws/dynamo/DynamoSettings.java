package org.socialcare.aws.dynamo;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What brands have decided. Every setting is one item of its own; a brand is read with one query of
 * the index that gathers them, and kept in a warm function for a few seconds.
 */
public final class DynamoSettings implements FindBrand, ReadSettings {
    private final DynamoDbClient dynamo;
    private final String table;
    private final Memory<String, Optional<Brand>> brands;
    private final Memory<ChannelId, Optional<Channel>> channels;

    /**
     * @param fresh how long what was read may be used again
     */
    public DynamoSettings(
            DynamoDbClient dynamo, String table, Duration fresh, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.brands = new Memory<>(fresh, clock);
        this.channels = new Memory<>(fresh, clock);
    }

    @Override
    public Optional<Brand> brand(String id) {
        return brands.get(id, this::readBrand);
    }

    @Override
    public Optional<Channel> channel(ChannelId id) {
        return channels.get(id, this::readChannel);
    }

    @Override
    public List<Versioned> settings(String brand) {
        return items(brand).stream().map(SettingItems::read).toList();
    }

    @Override
    public List<String> brands() {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :brands")
                        .expressionAttributeValues(
                                Map.of(":brands", Item.text(SettingItems.BRANDS)))
                        .build();
        List<String> ids = new ArrayList<>();
        for (var item : Queries.all(dynamo, query)) {
            ids.add(Item.text(item, SettingItems.BRAND));
        }
        return ids;
    }

    private Optional<Brand> readBrand(String id) {
        return Brands.of(id, settings(id));
    }

    private Optional<Channel> readChannel(ChannelId id) {
        var answer =
                dynamo.getItem(
                        GetItemRequest.builder()
                                .tableName(table)
                                .key(SettingItems.channelKey(id))
                                .build());
        return answer.hasItem()
                ? Optional.of(SettingItems.readChannel(answer.item()))
                : Optional.empty();
    }

    private List<Map<String, AttributeValue>> items(String brand) {
        return Queries.all(
                dynamo,
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(SettingItems.BY_BRAND)
                        .keyConditionExpression("brand = :brand")
                        .expressionAttributeValues(Map.of(":brand", Item.text(brand)))
                        .build());
    }
}
