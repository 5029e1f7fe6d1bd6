package org.socialcare.training.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * How much each piece counts before weights are fitted. Weights are fitted to pieces multiplied by
 * it and then multiplied by it themselves, so that who reads a text need not know it.
 */
final class Emphasis {
    /** About what rarity is on average, so that a text keeps a length near one. */
    private static final double USUAL = 6;

    private final float[] factors;

    private Emphasis(float... factors) {
        this.factors = factors;
    }

    /** Inverse document frequency (Spärck Jones, 1972), smoothed. */
    static Emphasis rarity(List<Example> examples, int places) {
        var counts = new int[places];
        for (var example : examples) {
            for (int i = 0; i < example.pieces().size(); i++) {
                counts[example.pieces().place(i) & (places - 1)]++;
            }
        }
        var rarities = new float[places];
        for (int i = 0; i < places; i++) {
            double share = (1.0 + examples.size()) / (1.0 + counts[i]);
            rarities[i] = (float) ((1 + StrictMath.log(share)) / USUAL);
        }
        return new Emphasis(rarities);
    }

    /**
     * This and how differently often each piece stands with the label and without it: the root of
     * the log-count ratio (Wang and Manning, Baselines and Bigrams, ACL 2012), one on average. The
     * ratio itself says too much where labels have few sources.
     */
    Emphasis telling(List<Example> examples, int label, double[] costs) {
        int places = factors.length;
        var with = new double[places];
        var without = new double[places];
        double allWith = 1;
        double allWithout = 1;
        for (int k = 0; k < examples.size(); k++) {
            var example = examples.get(k);
            boolean is = example.label() == label;
            if (is) allWith += costs[k];
            else allWithout += costs[k];
            var counts = is ? with : without;
            for (int i = 0; i < example.pieces().size(); i++) {
                counts[example.pieces().place(i) & (places - 1)] += costs[k];
            }
        }
        var roots = new double[places];
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < places; i++) {
            double ratio = (with[i] + 1) / allWith / ((without[i] + 1) / allWithout);
            roots[i] = StrictMath.sqrt(Math.abs(StrictMath.log(ratio)));
            sum += (with[i] + without[i]) * roots[i];
            weight += with[i] + without[i];
        }
        if (sum == 0) return this; // nothing tells anything
        var products = new float[places];
        for (int i = 0; i < places; i++) {
            products[i] = (float) (factors[i] * roots[i] * weight / sum);
        }
        return new Emphasis(products);
    }

    /** The examples with their pieces multiplied. */
    List<Example> weigh(List<Example> examples) {
        var weighed = new ArrayList<Example>(examples.size());
        for (var example : examples) {
            weighed.add(
                    new Example(
                            example.pieces().times(factors),
                            example.signs(),
                            example.label(),
                            example.language(),
                            example.source()));
        }
        return weighed;
    }

    double of(int place) {
        return factors[place];
    }
}
