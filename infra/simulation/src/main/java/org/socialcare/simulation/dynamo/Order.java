package org.socialcare.simulation.dynamo;

import org.jspecify.annotations.Nullable;
import org.socialcare.simulation.dynamo.expression.Invalid;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The items of a table in the order of a key: the table's own, or an index's.
 *
 * @param name empty for the table itself
 * @param projected what is kept beside the keys; absent for everything
 */
record Order(
        String name,
        String partition,
        String sort,
        boolean global,
        @Nullable Set<String> projected) {

    static Order ofTable(List<KeySchemaElement> keys) {
        return new Order("", key(keys, KeyType.HASH), key(keys, KeyType.RANGE), false, null);
    }

    static Order of(LocalSecondaryIndex index) {
        return of(index.indexName(), index.keySchema(), index.projection(), false);
    }

    static Order of(GlobalSecondaryIndex index) {
        return of(index.indexName(), index.keySchema(), index.projection(), true);
    }

    private static Order of(
            String name, List<KeySchemaElement> keys, Projection projection, boolean global) {
        return new Order(
                name,
                key(keys, KeyType.HASH),
                key(keys, KeyType.RANGE),
                global,
                projected(projection));
    }

    private static @Nullable Set<String> projected(Projection projection) {
        return projection.projectionType() == ProjectionType.ALL
                ? null
                : new HashSet<>(projection.nonKeyAttributes());
    }

    private static String key(List<KeySchemaElement> keys, KeyType type) {
        return keys.stream()
                .filter(key -> key.keyType() == type)
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException("a key without " + type))
                .attributeName();
    }

    boolean isTable() {
        return name.isEmpty();
    }

    /** Whether the item is listed here. */
    boolean lists(Map<String, AttributeValue> item) {
        return item.containsKey(partition) && item.containsKey(sort);
    }

    /**
     * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if a key of the item
     *     is no text, or an empty one
     */
    void check(Map<String, AttributeValue> item) {
        check(item, partition, 2048);
        check(item, sort, 1024);
    }

    private void check(Map<String, AttributeValue> item, String key, int most) {
        AttributeValue value = item.get(key);
        if (value == null) {
            if (isTable()) throw Invalid.request("the item has no " + key);
            return;
        }
        if (value.s() == null) throw Invalid.request(key + " must be a text");
        int bytes = ItemSize.bytes(value.s());
        if (bytes == 0 || bytes > most) {
            throw Invalid.request(key + " has " + bytes + " bytes, 1 to " + most + " are possible");
        }
    }

    String partitionOf(Map<String, AttributeValue> item) {
        return text(item, partition);
    }

    Place placeOf(Map<String, AttributeValue> item, Order table) {
        return new Place(text(item, sort), text(item, table.partition), text(item, table.sort));
    }

    /** What of an item is kept here. */
    Stored kept(Stored whole, Order table) {
        if (projected == null) return whole;
        Map<String, AttributeValue> kept = new HashMap<>(keysOf(whole.item(), table));
        for (String name : projected) {
            AttributeValue value = whole.item().get(name);
            if (value != null) kept.put(name, value);
        }
        return Stored.of(kept);
    }

    /** The keys of an item: the table's, and this index's. */
    Map<String, AttributeValue> keysOf(Map<String, AttributeValue> item, Order table) {
        Map<String, AttributeValue> keys = new HashMap<>();
        for (String name : List.of(table.partition, table.sort, partition, sort)) {
            AttributeValue value = item.get(name);
            if (value != null) keys.put(name, value);
        }
        return keys;
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null || value.s() == null) throw Invalid.request("no text " + name);
        return value.s();
    }
}
