package org.socialcare.bench.cost;

import com.fasterxml.jackson.databind.JsonNode;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The single writes a call asks for, and what they cost once it is known how it ended. */
final class TableWrites {
    private final Shadow shadow;
    private final BiFunction<String, Map<String, AttributeValue>, Map<String, AttributeValue>>
            stored;

    /**
     * @param stored looks an item up where it really is; updates are computed there, not here
     */
    TableWrites(
            Shadow shadow,
            BiFunction<String, Map<String, AttributeValue>, Map<String, AttributeValue>> stored) {
        this.shadow = shadow;
        this.stored = stored;
    }

    /**
     * One item of a call.
     *
     * @param intended what it is to become, as far as the call says: an update does not say
     */
    private record Write(
            String table,
            Map<String, AttributeValue> key,
            Map<String, AttributeValue> intended,
            Kind kind) {}

    private enum Kind {
        PUT,
        UPDATE,
        DELETE,
        CHECK
    }

    /** Units of a call. */
    record Units(double table, double indexes) {
        Units plus(Units more) {
            return new Units(table + more.table, indexes + more.indexes);
        }
    }

    static boolean isWrite(String operation) {
        return switch (operation) {
            case "PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem" ->
                    true;
            default -> false;
        };
    }

    /** To be asked right after the call, while no other call writes. */
    Units units(String operation, JsonNode asked, boolean done) {
        boolean transaction = operation.equals("TransactWriteItems");
        Units all = new Units(0, 0);
        for (Write write : writes(operation, asked)) {
            all = all.plus(units(write, done, transaction));
        }
        return all;
    }

    private Units units(Write write, boolean done, boolean transaction) {
        var before = shadow.item(write.table(), write.key());
        if (!done) {
            return new Units(CapacityUnits.write(before, write.intended(), transaction), 0);
        }
        var after =
                switch (write.kind()) {
                    case PUT -> write.intended();
                    case UPDATE -> stored.apply(write.table(), write.key());
                    case DELETE -> Map.<String, AttributeValue>of();
                    case CHECK -> before;
                };
        double indexes = 0;
        for (TableShape.Index index : shadow.shape(write.table()).indexes()) {
            indexes += CapacityUnits.indexed(index, before, after);
        }
        shadow.keep(write.table(), write.key(), after);
        return new Units(CapacityUnits.write(before, after, transaction), indexes);
    }

    private List<Write> writes(String operation, JsonNode asked) {
        List<Write> writes = new ArrayList<>();
        switch (operation) {
            case "PutItem" -> writes.add(write(Kind.PUT, asked));
            case "UpdateItem" -> writes.add(write(Kind.UPDATE, asked));
            case "DeleteItem" -> writes.add(write(Kind.DELETE, asked));
            case "TransactWriteItems" -> asked.path("TransactItems").forEach(i -> add(i, writes));
            case "BatchWriteItem" -> batch(asked.path("RequestItems"), writes);
            default -> throw new IllegalArgumentException("not a write: " + operation);
        }
        return writes;
    }

    private void add(JsonNode item, List<Write> writes) {
        if (item.has("Put")) writes.add(write(Kind.PUT, item.get("Put")));
        if (item.has("Update")) writes.add(write(Kind.UPDATE, item.get("Update")));
        if (item.has("Delete")) writes.add(write(Kind.DELETE, item.get("Delete")));
        if (item.has("ConditionCheck")) {
            writes.add(write(Kind.CHECK, item.get("ConditionCheck")));
        }
    }

    private void batch(JsonNode tables, List<Write> writes) {
        for (var table : tables.properties()) {
            for (JsonNode request : table.getValue()) {
                boolean put = request.has("PutRequest");
                JsonNode body = request.path(put ? "PutRequest" : "DeleteRequest");
                var item = Attributes.of(body.path(put ? "Item" : "Key"));
                writes.add(
                        new Write(
                                table.getKey(),
                                shadow.shape(table.getKey()).keyOf(item),
                                put ? item : Map.of(),
                                put ? Kind.PUT : Kind.DELETE));
            }
        }
    }

    private Write write(Kind kind, JsonNode asked) {
        String table = Shadow.tableOf(asked);
        if (kind == Kind.PUT) {
            var item = Attributes.of(asked.path("Item"));
            return new Write(table, shadow.shape(table).keyOf(item), item, kind);
        }
        return new Write(table, Attributes.of(asked.path("Key")), Map.of(), kind);
    }
}
