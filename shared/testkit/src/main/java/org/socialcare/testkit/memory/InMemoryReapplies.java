package org.socialcare.testkit.memory;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.KeepReapplies;
import org.socialcare.domain.ports.OrderReapply;
import org.socialcare.domain.reapply.ReapplyRun;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs that apply changed policies, with the pages that were ordered. */
public final class InMemoryReapplies implements KeepReapplies, OrderReapply {
    private final Map<String, ReapplyRun> runs = new LinkedHashMap<>();
    private final Map<String, ReapplyRun> unsettled = new LinkedHashMap<>();
    private final Map<Page, List<ConversationId>> pages = new LinkedHashMap<>();
    private final List<Page> ordered = new ArrayList<>();

    /** Takes away what was ordered since the last look. */
    public synchronized List<Page> ordered() {
        List<Page> taken = List.copyOf(ordered);
        ordered.clear();
        return taken;
    }

    @Override
    public synchronized void order(Page page) {
        ordered.add(page);
    }

    @Override
    public synchronized boolean begin(ReapplyRun run) {
        if (runs.putIfAbsent(key(run.brand(), run.id()), run) != null) return false;
        unsettled.put(key(run.brand(), run.id()), run);
        return true;
    }

    @Override
    public synchronized Optional<ReapplyRun> find(String brand, String id) {
        return Optional.ofNullable(runs.get(key(brand, id)));
    }

    @Override
    public synchronized List<ReapplyRun> ofBrand(String brand) {
        return runs.values().stream()
                .filter(run -> run.brand().equals(brand))
                .sorted(Comparator.comparing(ReapplyRun::orderedAt).reversed())
                .toList();
    }

    @Override
    public synchronized List<ReapplyRun> running() {
        return unsettled.values().stream()
                .flatMap(run -> find(run.brand(), run.id()).stream())
                .toList();
    }

    @Override
    public synchronized void settle(String brand, String id) {
        unsettled.remove(key(brand, id));
    }

    @Override
    public synchronized boolean save(ReapplyRun after) {
        Optional<ReapplyRun> stored = find(after.brand(), after.id());
        if (stored.filter(run -> run.version() == after.version() - 1).isEmpty()) return false;
        runs.put(key(after.brand(), after.id()), after);
        return true;
    }

    @Override
    public synchronized void keepPage(
            String brand, String id, int page, List<ConversationId> tickets) {
        pages.put(new Page(brand, id, page), List.copyOf(tickets));
    }

    @Override
    public synchronized List<ConversationId> page(String brand, String id, int page) {
        return pages.getOrDefault(new Page(brand, id, page), List.of());
    }

    private static String key(String brand, String id) {
        return brand + "#" + id;
    }
}
