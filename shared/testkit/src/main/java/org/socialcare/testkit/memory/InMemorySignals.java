package org.socialcare.testkit.memory;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.CountSignals;
import org.socialcare.domain.ports.ReadSignals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What customers said, counted. */
public final class InMemorySignals implements CountSignals, ReadSignals {
    private final Map<ChannelId, TreeMap<Instant, Map<String, Long>>> windows = new HashMap<>();
    private final Set<String> counted = new HashSet<>();

    @Override
    public synchronized void count(
            String fact, ChannelId channel, Instant at, Set<String> indicators) {
        if (indicators.isEmpty() || !counted.add(fact)) return;
        long seconds = CountSignals.WINDOW.toSeconds();
        var start = Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
        var counts =
                windows.computeIfAbsent(channel, _ -> new TreeMap<>())
                        .computeIfAbsent(start, _ -> new HashMap<>());
        indicators.forEach(indicator -> counts.merge(indicator, 1L, Long::sum));
    }

    @Override
    public synchronized List<Window> between(ChannelId channel, Instant from, Instant to) {
        var found = new ArrayList<Window>();
        windows.getOrDefault(channel, new TreeMap<>())
                .subMap(from, to)
                .forEach((start, counts) -> found.add(new Window(start, counts)));
        return found;
    }
}
