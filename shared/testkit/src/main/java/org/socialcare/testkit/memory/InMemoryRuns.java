package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepRun;
import org.socialcare.domain.ports.ReadRuns;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.RunState;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Reports by brand and id. */
public final class InMemoryRuns implements KeepRun, ReadRuns {
    private record Kept(Run run, Optional<String> document) {}

    private final Map<String, NavigableMap<String, Kept>> brands = new ConcurrentHashMap<>();

    @Override
    public synchronized boolean begin(ReportOrder order) {
        var running = new Kept(new Run(order, new RunState.Running()), Optional.empty());
        return of(order.brand()).putIfAbsent(order.id(), running) == null;
    }

    @Override
    public void done(ReportOrder order, RunState.Done state, String document) {
        keep(new Kept(new Run(order, state), Optional.of(document)));
    }

    @Override
    public void failed(ReportOrder order, RunState.Failed state) {
        keep(new Kept(new Run(order, state), Optional.empty()));
    }

    @Override
    public synchronized Optional<Run> run(String brand, String id) {
        return Optional.ofNullable(of(brand).get(id)).map(Kept::run);
    }

    @Override
    public synchronized Optional<String> document(String brand, String id) {
        return Optional.ofNullable(of(brand).get(id)).flatMap(Kept::document);
    }

    @Override
    public synchronized Page ofBrand(
            String brand, Filter filter, Optional<String> cursor, int limit) {
        if (!cursor.map(ReportOrder::isId).orElse(true)) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        var latestFirst = of(brand).descendingMap();
        var rest = cursor.map(id -> latestFirst.tailMap(id, false)).orElse(latestFirst);
        var found = new ArrayList<Run>();
        for (var kept : rest.values()) {
            if (filter.admits(kept.run().order())) {
                found.add(kept.run());
            }
        }
        return page(found, limit);
    }

    private static Page page(List<Run> found, int limit) {
        if (found.size() <= limit) return new Page(found, Optional.empty());
        var shown = found.subList(0, limit);
        return new Page(shown, Optional.of(shown.getLast().order().id()));
    }

    private synchronized void keep(Kept kept) {
        var order = kept.run().order();
        of(order.brand())
                .merge(
                        order.id(),
                        kept,
                        (before, after) ->
                                before.run().state() instanceof RunState.Done ? before : after);
    }

    private NavigableMap<String, Kept> of(String brand) {
        return brands.computeIfAbsent(brand, _ -> new TreeMap<>());
    }
}
