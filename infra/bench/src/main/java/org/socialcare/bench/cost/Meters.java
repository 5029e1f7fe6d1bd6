package org.socialcare.bench.cost;

import org.socialcare.local.template.Template;
import org.socialcare.simulation.gate.Call;
import org.socialcare.simulation.gate.Watcher;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts calls, units of writes and bytes of tables' writes of AWS in memory, which knows what was
 * there before and after. Not for several threads.
 */
public final class Meters implements Watcher {
    private final Map<String, TableShape> shapes = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();

    public Meters(Template template) {
        template.tables()
                .forEach(table -> shapes.put(table.name(), TableShape.of(table.request())));
    }

    /** Calls by service and operation, and units by table, since the last time. */
    public Map<String, Long> take() {
        Map<String, Long> taken = new TreeMap<>(counts);
        counts.clear();
        return taken;
    }

    @Override
    public void called(Call call, List<Seen> items) {
        count("calls " + call.service() + "." + call.operation(), 1);
        if (!TableWrites.isWrite(call.operation())) return;
        boolean transaction = call.operation().equals("TransactWriteItems");
        for (Seen item : items) {
            if (!item.index().isEmpty()) continue;
            String table = item.table();
            count("units " + table, CapacityUnits.write(item.before(), item.after(), transaction));
            for (TableShape.Index index : shape(table).indexes()) {
                count(
                        "units " + table + "." + index.name(),
                        CapacityUnits.indexed(index, item.before(), item.after()));
            }
        }
    }

    private TableShape shape(String table) {
        TableShape shape = shapes.get(table);
        if (shape == null) throw new IllegalArgumentException("no table " + table);
        return shape;
    }

    private void count(String name, long by) {
        if (by > 0) counts.merge(name, by, Long::sum);
    }
}
