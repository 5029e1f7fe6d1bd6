package org.socialcare.alerts;

import org.socialcare.domain.alerts.AlertPlan;
import org.socialcare.domain.alerts.Candidates;
import org.socialcare.domain.alerts.Evidence;
import org.socialcare.domain.alerts.Evidence.Example;
import org.socialcare.domain.alerts.Gauge;
import org.socialcare.domain.alerts.Masking;
import org.socialcare.domain.alerts.WhatIsNew;
import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Mention;
import org.socialcare.domain.alerts.signals.Sample;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.domain.ports.ReadTimeline;
import org.socialcare.domain.settings.Watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers what an alert rests on. It reads a day of windows and a few timeline entries, which is
 * much, and seldom.
 */
final class Gathering {
    private static final Duration NOW = Duration.ofHours(1);
    private static final Duration BEFORE = Duration.ofDays(1);

    private final ReadSignals signals;
    private final ReadTimeline timeline;

    Gathering(ReadSignals signals, ReadTimeline timeline) {
        this.signals = signals;
        this.timeline = timeline;
    }

    /**
     * @param window the last one that counts
     */
    Evidence evidence(AlertPlan plan, Scope scope, Gauge<?> gauge, Instant window) {
        var end = window.plus(Window.LENGTH);
        var now = windows(scope, end.minus(NOW), end);
        var samples = samples(now, gauge);
        var entries = new ArrayList<Entry>();
        var conversations = new LinkedHashSet<ConversationId>();
        for (Sample sample : samples) {
            if (conversations.size() < Evidence.MOST_CONVERSATIONS) {
                conversations.add(sample.conversation());
            }
            if (sample.marks().contains(Mark.MESSAGE) && entries.size() < Evidence.MOST_EXAMPLES) {
                timeline.entry(sample.conversation(), sample.entry()).ifPresent(entries::add);
            }
        }
        return new Evidence(
                examples(entries),
                WhatIsNew.among(candidates(plan, scope, gauge, now, entries)),
                List.copyOf(conversations));
    }

    private List<WhatIsNew.Candidate> candidates(
            AlertPlan plan, Scope scope, Gauge<?> gauge, List<Window> now, List<Entry> entries) {
        if (now.isEmpty()) return List.of();
        var before = windows(scope, now.getFirst().start().minus(BEFORE), now.getFirst().start());
        var posts = posts(entries);
        var others =
                plan.watches().stream()
                        .filter(watch -> !gauge.subject().equals(Optional.of(watch)))
                        .toList();
        return new Candidates(gauge::counts, about(gauge, now), about(gauge, before))
                .all(others, post -> posts.getOrDefault(post, ""));
    }

    /** Where an alert is about a watch, only what speaks of it counts. */
    private static List<Window> about(Gauge<?> gauge, List<Window> windows) {
        return gauge.subject()
                .map(watch -> windows.stream().map(it -> about(watch, it)).toList())
                .orElse(windows);
    }

    private static Window about(Watch watch, Window window) {
        return new Window(
                window.start(), window.of(watch.id()), window.bySubject(), window.samples());
    }

    private List<Window> windows(Scope scope, Instant from, Instant to) {
        var all = new ArrayList<Window>();
        for (ChannelId channel : scope.channels()) {
            all.addAll(signals.between(channel, from, to));
        }
        all.sort(Comparator.comparing(Window::start));
        return all;
    }

    /** The latest first: they are what people will find when they look. */
    private static List<Sample> samples(List<Window> windows, Gauge<?> gauge) {
        var samples = new ArrayList<Sample>();
        for (Window window : windows.reversed()) {
            window.samples().stream().filter(gauge::counts).forEach(samples::add);
        }
        return samples;
    }

    private static List<Example> examples(List<Entry> entries) {
        var examples = new ArrayList<Example>();
        for (Entry entry : entries) {
            Signals.words(entry)
                    .map(Masking::mask)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> examples.add(new Example(entry.conversation(), text)));
        }
        return examples;
    }

    /** What the numbers of posts stand for, as far as the entries tell. */
    private static Map<Integer, String> posts(List<Entry> entries) {
        var posts = new HashMap<Integer, String>();
        for (Entry entry : entries) {
            if (entry.body() instanceof EntryBody.Heard heard) {
                heard.event()
                        .thread()
                        .post()
                        .ifPresent(post -> posts.put(Mention.numberOf(post), post));
            }
        }
        return posts;
    }
}
