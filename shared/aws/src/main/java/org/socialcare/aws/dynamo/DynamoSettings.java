package org.socialcare.aws.dynamo;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.kpi.KpiRules;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.FindKpiRules;
import org.socialcare.domain.ports.FindRules;
import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.rules.LiveRules;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Setting;

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
public final class DynamoSettings implements FindBrand, FindRules, FindKpiRules, ReadSettings {
    private final DynamoDbClient dynamo;
    private final String table;
    private final Memory<String, Decided> brands;
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

    /** What one query tells of a brand. */
    private record Decided(Optional<Brand> brand, LiveRules rules, KpiRules kpis) {}

    @Override
    public Optional<Brand> brand(String id) {
        return brands.get(id, this::readBrand).brand();
    }

    @Override
    public LiveRules live(String brand) {
        return brands.get(brand, this::readBrand).rules();
    }

    @Override
    public KpiRules kpiRules(String brand) {
        return brands.get(brand, this::readBrand).kpis();
    }

    @Override
    public Optional<Channel> channel(ChannelId id) {
        return channels.get(id, this::readChannel);
    }

    @Override
    public List<Versioned> settings(String brand) {
        return settings(items(brand));
    }

    private static List<Versioned> settings(List<Map<String, AttributeValue>> items) {
        return items.stream()
                .filter(item -> !RuleItems.isLive(item))
                .map(SettingItems::read)
                .toList();
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

    private Decided readBrand(String id) {
        var items = items(id);
        LiveRules rules =
                items.stream()
                        .filter(RuleItems::isLive)
                        .findFirst()
                        .map(RuleItems::readLive)
                        .orElse(new LiveRules.Known(RuleSet.NONE));
        var settings = settings(items);
        KpiRules kpis =
                settings.stream()
                        .map(Versioned::setting)
                        .filter(Setting.OfKpiRules.class::isInstance)
                        .map(Setting.OfKpiRules.class::cast)
                        .findFirst()
                        .map(Setting.OfKpiRules::rules)
                        .orElse(KpiRules.shipped(id));
        return new Decided(Brands.of(id, settings), rules, kpis);
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
