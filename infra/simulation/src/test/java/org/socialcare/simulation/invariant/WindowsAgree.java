package org.socialcare.simulation.invariant;

import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.Verdict;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.simulation.history.Aftermath;
import org.socialcare.simulation.world.Shop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Design, 4.7: the windows alerts are made of hold what a recount of the timelines gives. */
public final class WindowsAgree implements Invariant {
    private static final Set<Mark> RECOUNTED =
            EnumSet.of(Mark.MESSAGE, Mark.NEGATIVE, Mark.COMPLAINT, Mark.BREACH);

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
            if (!entry.context().channel().equals(channel)) continue;
            for (Mark mark : marks(entry.body())) {
                counts.merge(name(Window.startOf(entry.at()), mark), 1L, Long::sum);
            }
        }
        return counts;
    }

    private static Set<Mark> marks(EntryBody body) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (body instanceof EntryBody.ClockVerdict verdict
                && verdict.verdict() == Verdict.BREACHED) {
            marks.add(Mark.BREACH);
        }
        if (body instanceof EntryBody.Heard heard
                && heard.understanding().isPresent()
                && heard.effect() != EntryBody.TicketEffect.ASIDE
                && heard.effect() != EntryBody.TicketEffect.FLOODED) {
            var words = heard.understanding().get();
            marks.add(Mark.MESSAGE);
            if (words.sentiment() == Sentiment.NEGATIVE) marks.add(Mark.NEGATIVE);
            if (words.category() == Category.COMPLAINT) marks.add(Mark.COMPLAINT);
        }
        return marks;
    }

    private static Map<String, Long> counted(
            ReadSignals signals, Aftermath after, ChannelId channel) {
        Map<String, Long> counts = new TreeMap<>();
        var from = after.now().minus(Duration.ofDays(1));
        for (var window : signals.between(channel, from, after.now().plusSeconds(600))) {
            for (Mark mark : RECOUNTED) {
                long count = window.count(mark);
                if (count > 0) counts.put(name(window.start(), mark), count);
            }
        }
        return counts;
    }

    private static String name(Instant window, Mark mark) {
        return window + " " + mark;
    }
}
