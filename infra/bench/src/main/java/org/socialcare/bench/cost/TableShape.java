package org.socialcare.bench.cost;

import com.fasterxml.jackson.databind.JsonNode;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table as far as metering asks.
 *
 * @param keys names of its key attributes
 */
record TableShape(String name, List<String> keys, List<Index> indexes) {
    TableShape {
        keys = List.copyOf(keys);
        indexes = List.copyOf(indexes);
    }

    /**
     * An index.
     *
     * @param keys names of its own key attributes; an item without one of them is not in it
     * @param included what it holds besides all keys; empty where it holds everything
     */
    record Index(
            String name,
            boolean local,
            List<String> keys,
            Set<String> tableKeys,
            Optional<Set<String>> included) {
        Index {
            keys = List.copyOf(keys);
            tableKeys = Set.copyOf(tableKeys);
            included = included.map(Set::copyOf);
        }

        /** What the index holds of an item; nothing if the item is not in it. */
        Map<String, AttributeValue> projected(Map<String, AttributeValue> item) {
            if (!item.keySet().containsAll(keys)) return Map.of();
            if (included.isEmpty()) return item;
            Set<String> held = new HashSet<>(tableKeys);
            held.addAll(keys);
            held.addAll(included.get());
            Map<String, AttributeValue> part = new HashMap<>(item);
            part.keySet().retainAll(held);
            return part;
        }
    }

    /** Reads the body of a CreateTable call. */
    static TableShape of(JsonNode create) {
        List<String> keys = keys(create);
        List<Index> indexes = new ArrayList<>();
        for (JsonNode index : create.path("LocalSecondaryIndexes")) {
            indexes.add(index(index, true, keys));
        }
        for (JsonNode index : create.path("GlobalSecondaryIndexes")) {
            indexes.add(index(index, false, keys));
        }
        return new TableShape(create.path("TableName").asText(), keys, indexes);
    }

    Optional<Index> index(String name) {
        return indexes.stream().filter(index -> index.name().equals(name)).findFirst();
    }

    Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new HashMap<>(item);
        key.keySet().retainAll(keys);
        return key;
    }

    private static Index index(JsonNode index, boolean local, List<String> tableKeys) {
        JsonNode projection = index.path("Projection");
        Set<String> more = new HashSet<>();
        projection.path("NonKeyAttributes").forEach(name -> more.add(name.asText()));
        return new Index(
                index.path("IndexName").asText(),
                local,
                keys(index),
                Set.copyOf(tableKeys),
                projection.path("ProjectionType").asText().equals("ALL")
                        ? Optional.empty()
                        : Optional.of(more));
    }

    private static List<String> keys(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("KeySchema").forEach(key -> names.add(key.path("AttributeName").asText()));
        return names;
    }
}
