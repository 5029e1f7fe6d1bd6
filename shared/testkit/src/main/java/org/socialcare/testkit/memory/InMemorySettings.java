package org.socialcare.testkit.memory;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.kpi.KpiRules;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.FindKpiRules;
import org.socialcare.domain.ports.ReadPresence;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.presence.PresenceChange;
import org.socialcare.domain.presence.PresenceUpdate;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What brands have decided, and who is there. */
public final class InMemorySettings
        implements FindBrand, FindKpiRules, WatchPresence, ReadPresence {
    private final Map<String, Brand> brands = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, Presence>> presences = new ConcurrentHashMap<>();
    private final Map<String, KpiRules> kpis = new ConcurrentHashMap<>();
    private final Map<String, List<PresenceChange>> changes = new HashMap<>();

    public InMemorySettings(Brand... brands) {
        for (Brand brand : brands) {
            put(brand);
        }
    }

    /** Replaces everything the brand had decided before. */
    public void put(Brand brand) {
        brands.put(brand.id(), brand);
    }

    @Override
    public List<String> brands() {
        return List.copyOf(brands.keySet());
    }

    @Override
    public Optional<Brand> brand(String id) {
        return Optional.ofNullable(brands.get(id));
    }

    /** Replaces what the brand knew of its platforms' rules. */
    public void put(String brand, KpiRules rules) {
        kpis.put(brand, rules);
    }

    @Override
    public KpiRules kpiRules(String brand) {
        return kpis.computeIfAbsent(brand, KpiRules::shipped);
    }

    @Override
    public Optional<Channel> channel(ChannelId id) {
        return brands.values().stream().flatMap(b -> b.channel(id).stream()).findFirst();
    }

    @Override
    public List<Presence> presences(String brand) {
        return List.copyOf(presences.getOrDefault(brand, Map.of()).values());
    }

    /** As if the agent had come or gone without anything being remembered. */
    public void save(String brand, Presence presence) {
        presences
                .computeIfAbsent(brand, _ -> new ConcurrentSkipListMap<>())
                .put(presence.agent(), presence);
    }

    @Override
    public synchronized boolean keep(String brand, PresenceUpdate update) {
        Map<String, Presence> known = presences.getOrDefault(brand, Map.of());
        Optional<Presence> stored = Optional.ofNullable(known.get(update.next().agent()));
        if (update.expected().isPresent() && !isSame(stored, update.expected().get())) return false;
        save(brand, update.next());
        changes.computeIfAbsent(brand, _ -> new ArrayList<>()).addAll(update.changes());
        return true;
    }

    private static boolean isSame(Optional<Presence> stored, Presence expected) {
        return stored.filter(it -> it.since().equals(expected.since()))
                .filter(it -> it.seenAt().equals(expected.seenAt()))
                .isPresent();
    }

    @Override
    public synchronized List<PresenceChange> changes(
            String brand, String agent, Instant from, Instant to) {
        List<PresenceChange> ofAgent =
                changes.getOrDefault(brand, List.of()).stream()
                        .filter(change -> change.agent().equals(agent))
                        .filter(change -> change.at().isBefore(to))
                        .sorted(
                                Comparator.comparing(PresenceChange::at)
                                        .thenComparing(PresenceChange::notedAt))
                        .toList();
        int before = (int) ofAgent.stream().filter(it -> it.at().isBefore(from)).count();
        return ofAgent.subList(Math.max(0, before - 1), ofAgent.size());
    }
}
