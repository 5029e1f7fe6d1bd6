package org.socialcare.testkit.memory;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.KeepAsks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who asked for comparisons. */
public final class InMemoryAsks implements KeepAsks {
    private final Map<String, Map<ChannelId, Ask>> asks = new HashMap<>();

    @Override
    public synchronized boolean ask(String brand, Ask ask) {
        var ofBrand = asks.computeIfAbsent(brand, _ -> new HashMap<>());
        var before = ofBrand.get(ask.channel());
        boolean tooSoon =
                before != null
                        && !before.run().equals(ask.run())
                        && before.next().isAfter(ask.at());
        if (!tooSoon) ofBrand.put(ask.channel(), ask);
        return !tooSoon;
    }

    @Override
    public synchronized List<Ask> asks(String brand) {
        return List.copyOf(asks.getOrDefault(brand, Map.of()).values());
    }
}
