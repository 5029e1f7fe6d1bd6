package org.socialcare.simulation.invariant;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.simulation.history.Aftermath;
import org.socialcare.simulation.world.Shop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Design, 4.7: the windows alerts are made of hold what a recount of the timelines gives. */
public final class WindowsAgree implements Invariant {
    private static final long FIVE_MINUTES = 300;

    @Override
    public List<String> broken(Aftermath after) {
        List<String> broken = new ArrayList<>();
        for (ChannelId channel : Shop.CHANNELS) {
            Map<String, Long> expected = recounted(after, channel);
            Map<String, Long> counted = counted(after.signals(), after, channel);
            if (!expected.equals(counted)) {
                broken.add(channel + " counted " + counted + ", the timelines say " + expected);
            }
        }
        return broken;
    }

    private static Map<String, Long> recounted(Aftermath after, ChannelId channel) {
        Map<String, Long> counts = new TreeMap<>();
        for (var kept : after.entries()) {
            var entry = kept.entry();
            if (!(entry.body() instanceof EntryBody.Heard heard)
                    || heard.understanding().isEmpty()
                    || !entry.context().channel().equals(channel)) {
                continue;
            }
            long second = Math.floorDiv(entry.at().getEpochSecond(), FIVE_MINUTES) * FIVE_MINUTES;
            counts.merge(second + " messages", 1L, Long::sum);
            if (heard.understanding().get().sentiment() == Sentiment.NEGATIVE) {
                counts.merge(second + " negative", 1L, Long::sum);
            }
        }
        return counts;
    }

    private static Map<String, Long> counted(
            ReadSignals signals, Aftermath after, ChannelId channel) {
        Map<String, Long> counts = new TreeMap<>();
        var from = after.now().minus(Duration.ofDays(1));
        for (var window : signals.between(channel, from, after.now().plusSeconds(600))) {
            for (String indicator : List.of("messages", "negative")) {
                long count = window.count(indicator);
                if (count > 0) {
                    counts.put(window.start().getEpochSecond() + " " + indicator, count);
                }
            }
        }
        return counts;
    }
}
