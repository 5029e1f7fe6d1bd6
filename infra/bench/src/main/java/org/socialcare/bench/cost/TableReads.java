package org.socialcare.bench.cost;

import com.fasterxml.jackson.databind.JsonNode;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Read units of calls, from what was asked and what was answered. */
final class TableReads {
    private final Shadow shadow;

    TableReads(Shadow shadow) {
        this.shadow = shadow;
    }

    double units(String operation, JsonNode asked, JsonNode answered) {
        boolean consistent = asked.path("ConsistentRead").asBoolean(false);
        return switch (operation) {
            case "GetItem" ->
                    CapacityUnits.read(
                            ItemSize.of(Attributes.of(answered.path("Item"))), consistent);
            case "BatchGetItem" -> batch(asked);
            case "TransactGetItems" -> 2 * asked.path("TransactItems").size();
            case "Query" -> query(asked, answered, consistent);
            default -> 0;
        };
    }

    private double batch(JsonNode asked) {
        double units = 0;
        for (var table : asked.path("RequestItems").properties()) {
            boolean consistent = table.getValue().path("ConsistentRead").asBoolean(false);
            for (JsonNode key : table.getValue().path("Keys")) {
                var item = shadow.item(table.getKey(), Attributes.of(key));
                units += CapacityUnits.read(ItemSize.of(item), consistent);
            }
        }
        return units;
    }

    private double query(JsonNode asked, JsonNode answered, boolean consistent) {
        TableShape table = shadow.shape(Shadow.tableOf(asked));
        Optional<TableShape.Index> index = table.index(asked.path("IndexName").asText());
        List<Integer> sizes = new ArrayList<>();
        double fetched = 0;
        boolean wholeFromTable =
                index.isPresent()
                        && index.get().included().isPresent()
                        && asked.path("Select").asText().equals("ALL_ATTRIBUTES");
        for (JsonNode each : answered.path("Items")) {
            Map<String, AttributeValue> item = Attributes.of(each);
            sizes.add(ItemSize.of(index.map(i -> i.projected(item)).orElse(item)));
            if (wholeFromTable) {
                fetched += CapacityUnits.read(ItemSize.of(item), consistent);
            }
        }
        // What a filter dropped and what was only counted is billed, but not in the answer.
        int unseen = answered.path("ScannedCount").asInt(sizes.size()) - sizes.size();
        for (int i = 0; i < unseen; i++) {
            sizes.add(index.map(found -> shadow.meanSize(table.name(), found)).orElse(0));
        }
        return CapacityUnits.query(sizes, consistent) + fetched;
    }
}
