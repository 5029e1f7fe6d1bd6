package org.socialcare.domain.alerts.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What was counted in five minutes of a channel.
 *
 * @param start a whole multiple of five minutes
 * @param bySubject the mentions among them that speak of a watch, by its id
 * @param samples some of the messages, more of those that were not ordinary
 */
public record Window(
        Instant start,
        List<Mention> mentions,
        Map<String, List<Mention>> bySubject,
        List<Sample> samples) {
    /** How much time a window covers. */
    public static final Duration LENGTH = Duration.ofMinutes(5);

    public Window {
        mentions = List.copyOf(mentions);
        bySubject = Map.copyOf(bySubject);
        samples = List.copyOf(samples);
    }

    /** The beginning of the window that an instant falls into. */
    public static Instant startOf(Instant at) {
        long seconds = at.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, LENGTH.toSeconds()));
    }

    /** Nothing happened. */
    public static Window empty(Instant start) {
        return new Window(start, List.of(), Map.of(), List.of());
    }

    /** The same five minutes of several channels as one. */
    public static Window together(Instant start, List<Window> windows) {
        List<Mention> mentions = new ArrayList<>();
        Map<String, List<Mention>> bySubject = new HashMap<>();
        List<Sample> samples = new ArrayList<>();
        for (Window window : windows) {
            mentions.addAll(window.mentions());
            samples.addAll(window.samples());
            window.bySubject()
                    .forEach(
                            (subject, found) ->
                                    bySubject
                                            .computeIfAbsent(subject, _ -> new ArrayList<>())
                                            .addAll(found));
        }
        return new Window(start, mentions, bySubject, samples);
    }

    public int count(Mark mark) {
        return count(mentions, mention -> mention.is(mark));
    }

    /** Those that speak of a watch. */
    public List<Mention> of(String subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    public static int count(List<Mention> mentions, Predicate<Mention> condition) {
        int count = 0;
        for (Mention mention : mentions) {
            if (condition.test(mention)) count++;
        }
        return count;
    }
}
