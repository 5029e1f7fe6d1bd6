package org.socialcare.testkit.memory;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Presence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What brands have decided, and who is there. */
public final class InMemorySettings implements FindBrand, WatchPresence {
    private final Map<String, Brand> brands = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, Presence>> presences = new ConcurrentHashMap<>();

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

    @Override
    public Optional<Channel> channel(ChannelId id) {
        return brands.values().stream().flatMap(b -> b.channel(id).stream()).findFirst();
    }

    @Override
    public List<Presence> presences(String brand) {
        return List.copyOf(presences.getOrDefault(brand, Map.of()).values());
    }

    @Override
    public void save(String brand, Presence presence) {
        presences
                .computeIfAbsent(brand, _ -> new ConcurrentSkipListMap<>())
                .put(presence.agent(), presence);
    }
}
