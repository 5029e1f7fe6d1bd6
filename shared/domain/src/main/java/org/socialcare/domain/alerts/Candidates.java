package org.socialcare.domain.alerts;

import org.socialcare.domain.alerts.WhatIsNew.Candidate;
import org.socialcare.domain.alerts.signals.Mention;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.settings.Watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** What could dominate an alert: every language, post and watch among the mentions. */
public final class Candidates {
    private final Predicate<Mention> counts;
    private final List<Window> now;
    private final List<Window> before;

    /**
     * @param counts which mentions the alert is about
     * @param before the time it is compared with
     */
    public Candidates(Predicate<Mention> counts, List<Window> now, List<Window> before) {
        this.counts = counts;
        this.now = now;
        this.before = before;
    }

    /**
     * @param watches those that may be what dominates
     * @param postLabel what a post's number stands for; empty where nobody knows
     */
    public List<Candidate> all(List<Watch> watches, IntFunction<String> postLabel) {
        List<Mention> current = mentions(now);
        List<Mention> earlier = mentions(before);
        List<Candidate> all = new ArrayList<>();
        by(current, Mention::language)
                .forEach(
                        (language, count) ->
                                add(
                                        all,
                                        News.Kind.REGION,
                                        language,
                                        count,
                                        current,
                                        earlier,
                                        mention -> mention.language().equals(language)));
        by(current, Mention::post)
                .forEach(
                        (post, count) ->
                                add(
                                        all,
                                        News.Kind.POST,
                                        post == 0 ? "" : postLabel.apply(post),
                                        count,
                                        current,
                                        earlier,
                                        mention -> mention.post() == post));
        for (Watch watch : watches) {
            all.add(
                    new Candidate(
                            kind(watch.kind()),
                            watch.label(),
                            mentions(now, watch.id()),
                            current.size(),
                            mentions(before, watch.id()),
                            earlier.size()));
        }
        return all;
    }

    private static void add(
            List<Candidate> all,
            News.Kind kind,
            String label,
            int count,
            List<Mention> current,
            List<Mention> earlier,
            Predicate<Mention> same) {
        if (label.isEmpty() || label.equals("und")) return;
        int then = Window.count(earlier, same);
        all.add(new Candidate(kind, label, count, current.size(), then, earlier.size()));
    }

    private List<Mention> mentions(List<Window> windows) {
        List<Mention> found = new ArrayList<>();
        for (Window window : windows) {
            window.mentions().stream().filter(counts).forEach(found::add);
        }
        return found;
    }

    private int mentions(List<Window> windows, String watch) {
        return windows.stream().mapToInt(it -> Window.count(it.of(watch), counts)).sum();
    }

    private static <K> Map<K, Integer> by(List<Mention> mentions, Function<Mention, K> key) {
        Map<K, Integer> counts = new HashMap<>();
        mentions.forEach(mention -> counts.merge(key.apply(mention), 1, Integer::sum));
        return counts;
    }

    private static News.Kind kind(Watch.Kind kind) {
        return switch (kind) {
            case PRODUCT -> News.Kind.PRODUCT;
            case CARRIER -> News.Kind.CARRIER;
            case KEYWORD -> News.Kind.KEYWORD;
        };
    }
}
