package org.socialcare.bench.cost;

import com.fasterxml.jackson.databind.JsonNode;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A copy of every table, kept from the writes that pass by: metering needs items before and after.
 */
final class Shadow {
    private final Map<String, TableShape> shapes = new HashMap<>();
    private final Map<String, Map<Map<String, AttributeValue>, Map<String, AttributeValue>>> items =
            new HashMap<>();

    Shadow(List<TableShape> tables) {
        tables.forEach(
                table -> {
                    shapes.put(table.name(), table);
                    items.put(table.name(), new HashMap<>());
                });
    }

    TableShape shape(String table) {
        TableShape shape = shapes.get(table);
        if (shape == null) throw new IllegalArgumentException("no table " + table);
        return shape;
    }

    synchronized Map<String, AttributeValue> item(String table, Map<String, AttributeValue> key) {
        return all(table).getOrDefault(shape(table).keyOf(key), Map.of());
    }

    /** Sets what is there now; no attributes for an item that is gone. */
    synchronized void keep(
            String table, Map<String, AttributeValue> key, Map<String, AttributeValue> now) {
        if (now.isEmpty()) {
            all(table).remove(shape(table).keyOf(key));
        } else {
            all(table).put(shape(table).keyOf(key), now);
        }
    }

    /** Bytes of all items and of what indexes hold of them. */
    synchronized long bytes() {
        long bytes = 0;
        for (var table : items.entrySet()) {
            TableShape shape = shape(table.getKey());
            for (var item : table.getValue().values()) {
                bytes += ItemSize.of(item);
                for (var index : shape.indexes()) {
                    bytes += ItemSize.of(index.projected(item));
                }
            }
        }
        return bytes;
    }

    /** The mean size of what an index holds of an item, for answers that only count. */
    synchronized int meanSize(String table, TableShape.Index index) {
        return (int)
                all(table).values().stream()
                        .map(index::projected)
                        .filter(held -> !held.isEmpty())
                        .mapToInt(ItemSize::of)
                        .average()
                        .orElse(0);
    }

    private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> all(String table) {
        var rows = items.get(table);
        if (rows == null) throw new IllegalArgumentException("no table " + table);
        return rows;
    }

    static String tableOf(JsonNode request) {
        String name = request.path("TableName").asText();
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
