package org.socialcare.training.fit;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How much each example counts: within a language every label by its share, and within a label a
 * source by less than its size. Otherwise a label that has one large source is learnt as that
 * source.
 */
final class Balance {
    private static final Comparator<Label> BY_PLACE = Comparator.comparingInt(Label::label);
    private static final SortedSet<Label> NONE =
            Collections.unmodifiableSortedSet(new TreeSet<>(BY_PLACE));

    private Balance() {}

    private record Source(String language, int label, String name) {}

    private record Label(String language, int label) {}

    /**
     * A cost for each example; their mean is one.
     *
     * @param shares how much each label counts beside the others, in the order of the labels
     */
    static double[] of(List<Example> examples, List<Double> shares) {
        var sizes = new HashMap<Source, Integer>();
        var languages = new HashMap<String, Integer>();
        for (var example : examples) {
            sizes.merge(source(example), 1, Integer::sum);
            languages.merge(example.language(), 1, Integer::sum);
        }
        var roots = new HashMap<Label, Double>();
        var labels = new HashMap<String, SortedSet<Label>>();
        for (Map.Entry<Source, Integer> each : sizes.entrySet()) {
            var label = new Label(each.getKey().language(), each.getKey().label());
            // a sum of powers depends on its order in the last bits; whole numbers of small units
            // do
            // not
            roots.merge(label, StrictMath.rint(weight(each.getValue()) * 1e6), Double::sum);
            labels.computeIfAbsent(label.language(), _ -> new TreeSet<>(BY_PLACE)).add(label);
        }
        var costs = new double[examples.size()];
        for (int i = 0; i < costs.length; i++) {
            var example = examples.get(i);
            var label = new Label(example.language(), example.label());
            int size = sizes.getOrDefault(source(example), 1);
            double share = StrictMath.rint(weight(size) * 1e6) / roots.getOrDefault(label, 1.0);
            double all = 0;
            for (var each : labels.getOrDefault(example.language(), NONE)) {
                all += shares.get(each.label());
            }
            double ofLabel =
                    languages.getOrDefault(example.language(), 1)
                            * shares.get(example.label())
                            / all;
            costs[i] = share * ofLabel / size;
        }
        return costs;
    }

    private static Source source(Example example) {
        return new Source(example.language(), example.label(), example.source());
    }

    /** Between all alike and by their size; the exponent was found by trying. */
    private static double weight(int size) {
        return StrictMath.pow(size, 0.75);
    }
}
