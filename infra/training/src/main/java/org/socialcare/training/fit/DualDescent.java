package org.socialcare.training.fit;

import org.socialcare.domain.triage.model.SparseVector;

import java.util.List;

/**
 * A linear support vector machine with squared hinge loss by dual coordinate descent (Hsieh et al.,
 * A Dual Coordinate Descent Method for Large-scale Linear SVM, ICML 2008), one label against the
 * rest.
 */
final class DualDescent {
    private static final int ROUNDS = 25;
    private static final double CLOSE_ENOUGH = 0.02;
    private static final long SEED = 7;

    private final double[] weights;
    private double start;

    private DualDescent(int places) {
        weights = new double[places];
    }

    /**
     * Fits weights for "is this label" to the pieces of examples.
     *
     * @param places how many places there are; larger ones are folded by their lower bits
     * @param costs of a mistake, per example
     */
    static DualDescent fit(List<Example> examples, int label, double[] costs, int places) {
        var machine = new DualDescent(places);
        machine.descend(examples, label, costs);
        return machine;
    }

    private void descend(List<Example> examples, int label, double[] costs) {
        int size = examples.size();
        var alphas = new double[size];
        var diagonal = new double[size];
        for (int i = 0; i < size; i++) {
            diagonal[i] = 1 + square(examples.get(i).pieces()) + 0.5 / costs[i];
        }
        var order = new Order(size, SEED);
        for (int round = 0; round < ROUNDS; round++) {
            double furthest = 0;
            order.shuffle();
            for (int k = 0; k < size; k++) {
                int i = order.at(k);
                var example = examples.get(i);
                double side = example.label() == label ? 1 : -1;
                double slope = side * score(example.pieces()) - 1 + alphas[i] * 0.5 / costs[i];
                double uphill = alphas[i] == 0 ? Math.min(slope, 0) : slope;
                furthest = Math.max(furthest, Math.abs(uphill));
                if (uphill == 0) continue;
                double before = alphas[i];
                alphas[i] = Math.max(before - slope / diagonal[i], 0);
                add(example.pieces(), (alphas[i] - before) * side);
            }
            if (furthest < CLOSE_ENOUGH) break;
        }
    }

    private static double square(SparseVector vector) {
        double sum = 0;
        for (int i = 0; i < vector.size(); i++) sum += vector.value(i) * (double) vector.value(i);
        return sum;
    }

    private void add(SparseVector vector, double times) {
        int mask = weights.length - 1;
        for (int i = 0; i < vector.size(); i++) {
            weights[vector.place(i) & mask] += times * vector.value(i);
        }
        start += times;
    }

    /** How far on this label's side a text lies. */
    double score(SparseVector vector) {
        double sum = start;
        int mask = weights.length - 1;
        for (int i = 0; i < vector.size(); i++) {
            sum += weights[vector.place(i) & mask] * vector.value(i);
        }
        return sum;
    }

    /** The same for pieces that are not multiplied. */
    DualDescent forPlain(Emphasis emphasis) {
        var plain = new DualDescent(weights.length);
        for (int i = 0; i < weights.length; i++) plain.weights[i] = weights[i] * emphasis.of(i);
        plain.start = start;
        return plain;
    }

    double[] weights() {
        return weights.clone();
    }

    double start() {
        return start;
    }
}
