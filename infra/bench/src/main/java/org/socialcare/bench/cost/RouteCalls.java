package org.socialcare.bench.cost;

import org.socialcare.simulation.gate.Call;
import org.socialcare.simulation.gate.Watcher;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what routing asks of its tables, in units of the published metering. */
final class RouteCalls implements Watcher {
    private final Map<String, TableShape> tables = new HashMap<>();
    private final Runnable passed;
    private final Set<String> given = new HashSet<>();
    private Units units = Units.NONE;

    /**
     * @param passed is told of every call, which takes its time
     */
    RouteCalls(List<TableShape> tables, Runnable passed) {
        tables.forEach(table -> this.tables.put(table.name(), table));
        this.passed = passed;
    }

    /**
     * What was counted.
     *
     * @param items written to tables, whether their conditions held or not
     */
    record Units(int items, double writes, double indexWrites, int queries, double reads) {
        private static final Units NONE = new Units(0, 0, 0, 0, 0);

        private Units plus(Units more) {
            return new Units(
                    items + more.items,
                    writes + more.writes,
                    indexWrites + more.indexWrites,
                    queries + more.queries,
                    reads + more.reads);
        }
    }

    /** How many tickets have their agents. */
    int given() {
        return given.size();
    }

    Units take() {
        Units taken = units;
        units = Units.NONE;
        return taken;
    }

    @Override
    public void called(Call call, List<Seen> seen) {
        passed.run();
        switch (call.operation()) {
            case "Query" ->
                    units =
                            units.plus(
                                    new Units(
                                            0,
                                            0,
                                            0,
                                            1,
                                            CapacityUnits.query(
                                                    seen.stream().map(this::size).toList(),
                                                    false)));
            case "GetItem" -> {
                boolean consistent =
                        call.request() instanceof GetItemRequest get
                                && Boolean.TRUE.equals(get.consistentRead());
                for (Seen one : seen) {
                    double read = CapacityUnits.read(ItemSize.of(one.before()), consistent);
                    units = units.plus(new Units(0, 0, 0, 0, read));
                }
            }
            case "PutItem" -> seen.forEach(one -> written(one, false));
            case "TransactWriteItems" -> seen.forEach(one -> written(one, true));
            default -> {
                // queues
            }
        }
    }

    private static String text(Seen one, String name) {
        return one.after().getOrDefault(name, AttributeValue.fromS("")).s();
    }

    private int size(Seen one) {
        return ItemSize.of(one.before());
    }

    private void written(Seen one, boolean transaction) {
        double indexes = 0;
        TableShape table = tables.get(one.table());
        if (table == null) throw new IllegalStateException("no table " + one.table());
        for (TableShape.Index index : table.indexes()) {
            indexes += CapacityUnits.indexed(index, one.before(), one.after());
        }
        int write = CapacityUnits.write(one.before(), one.after(), transaction);
        units = units.plus(new Units(1, write, indexes, 0, 0));
        if (text(one, "own").startsWith("AGENT#")) given.add(text(one, "pk"));
    }
}
