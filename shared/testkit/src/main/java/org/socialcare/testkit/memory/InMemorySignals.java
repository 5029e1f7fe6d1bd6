package org.socialcare.testkit.memory;

import org.socialcare.domain.alerts.signals.Mention;
import org.socialcare.domain.alerts.signals.Sample;
import org.socialcare.domain.alerts.signals.Signal;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.CountSignals;
import org.socialcare.domain.ports.ReadSignals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What customers said, counted; every message is a sample. */
public final class InMemorySignals implements CountSignals, ReadSignals {
    private final Map<ChannelId, TreeMap<Instant, Map<String, Signal>>> windows = new HashMap<>();

    @Override
    public synchronized void count(ChannelId channel, List<Signal> signals) {
        for (Signal signal : signals) {
            windows.computeIfAbsent(channel, _ -> new TreeMap<>())
                    .computeIfAbsent(Window.startOf(signal.at()), _ -> new LinkedHashMap<>())
                    .putIfAbsent(signal.fact(), signal);
        }
    }

    @Override
    public synchronized List<Window> between(ChannelId channel, Instant from, Instant to) {
        if (!from.isBefore(to)) return List.of();
        var found = new ArrayList<Window>();
        windows.getOrDefault(channel, new TreeMap<>())
                .subMap(from, to)
                .forEach((start, signals) -> found.add(window(start, signals)));
        return found;
    }

    private static Window window(Instant start, Map<String, Signal> signals) {
        var mentions = new ArrayList<Mention>();
        var samples = new ArrayList<Sample>();
        var bySubject = new HashMap<String, List<Mention>>();
        for (Signal signal : signals.values()) {
            var mention = Mention.of(signal);
            mentions.add(mention);
            samples.add(Sample.of(signal));
            signal.subjects()
                    .forEach(
                            subject ->
                                    bySubject
                                            .computeIfAbsent(subject, _ -> new ArrayList<>())
                                            .add(mention));
        }
        return new Window(start, mentions, bySubject, samples);
    }
}
