package org.socialcare.training.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ways to part examples into those that are asked about and those a model is fitted to for it: by
 * lot, and by source. A model looks better on its own sources than on others, and will meet both.
 */
final class Folds {
    private static final int NUMBER = 4;

    private Folds() {}

    /** One way to part them. */
    record Fold(List<Example> fitted, List<Example> asked) {}

    /** Each example is asked about once. */
    static List<Fold> byLot(List<Example> examples) {
        var lots = new HashMap<Example, Integer>();
        for (int i = 0; i < examples.size(); i++) lots.put(examples.get(i), i % NUMBER);
        return parted(examples, lots);
    }

    /**
     * Whole sources of a language are asked about, if what is left of that language still has all
     * their labels.
     */
    static List<Fold> bySource(List<Example> examples) {
        var sizes = new TreeMap<Source, Integer>();
        for (var example : examples) sizes.merge(Source.of(example), 1, Integer::sum);
        var counts = new HashMap<String, Integer>();
        for (var example : examples) {
            counts.merge(example.language() + "/" + example.label(), 1, Integer::sum);
        }
        var next = new TreeMap<String, Integer>();
        var folds = new HashMap<Source, Integer>();
        var order = new ArrayList<>(sizes.entrySet());
        order.sort(Map.Entry.<Source, Integer>comparingByValue().reversed());
        for (var source : order) {
            if (!spare(source.getKey(), examples, counts)) continue;
            int turn = next.merge(source.getKey().language(), 1, Integer::sum) - 1;
            folds.put(source.getKey(), turn % NUMBER);
        }
        var lots = new HashMap<Example, Integer>();
        for (var example : examples) {
            lots.put(example, folds.getOrDefault(Source.of(example), NUMBER));
        }
        return parted(examples, lots);
    }

    private record Source(String language, String name) implements Comparable<Source> {

        static Source of(Example example) {
            return new Source(example.language(), example.source());
        }

        @Override
        public int compareTo(Source other) {
            int first = language.compareTo(other.language);
            return first != 0 ? first : name.compareTo(other.name);
        }
    }

    /** Whether every label of this source has at least as many rows elsewhere in its language. */
    private static boolean spare(
            Source source, List<Example> examples, Map<String, Integer> counts) {
        var own = new HashMap<String, Integer>();
        for (var example : examples) {
            if (!Source.of(example).equals(source)) continue;
            own.merge(example.language() + "/" + example.label(), 1, Integer::sum);
        }
        for (var label : own.entrySet()) {
            int elsewhere = counts.getOrDefault(label.getKey(), 0) - label.getValue();
            if (elsewhere < 50) return false;
        }
        return true;
    }

    private static List<Fold> parted(List<Example> examples, Map<Example, Integer> lots) {
        var folds = new ArrayList<Fold>();
        for (int fold = 0; fold < NUMBER; fold++) {
            var fitted = new ArrayList<Example>();
            var asked = new ArrayList<Example>();
            for (var example : examples) {
                (lots.getOrDefault(example, NUMBER) == fold ? asked : fitted).add(example);
            }
            if (!asked.isEmpty()) folds.add(new Fold(fitted, asked));
        }
        return folds;
    }
}
