package org.socialcare.training.fit;

import org.socialcare.domain.triage.model.Softmax;
import org.socialcare.domain.triage.model.SparseVector;

import java.util.List;

/**
 * Multinomial logistic regression on the signs, for all languages at once: signs mean the same in
 * each. Steps shrink by what was walked (Duchi et al., Adaptive Subgradient Methods, JMLR 2011).
 */
final class SignWeights {
    private static final int ROUNDS = 8;
    private static final double STEP = 0.1;
    private static final double DECAY = 1e-6;
    private static final double TINY = 1e-8;
    private static final long SEED = 3;

    private final double[][] weights; // by label; the last one is where the score starts
    private final double[][] walked;
    private final int signs;

    private SignWeights(int labels, int signs) {
        this.signs = signs;
        weights = new double[labels][signs + 1];
        walked = new double[labels][signs + 1];
    }

    static SignWeights fit(List<Example> examples, int labels, double[] costs, int signs) {
        var fitted = new SignWeights(labels, signs);
        var order = new Order(examples.size(), SEED);
        for (int round = 0; round < ROUNDS; round++) {
            order.shuffle();
            for (int k = 0; k < examples.size(); k++) {
                fitted.step(examples.get(order.at(k)), costs[order.at(k)]);
            }
        }
        return fitted;
    }

    private void step(Example example, double cost) {
        double[] probabilities = scores(example.signs());
        Softmax.of(probabilities);
        for (int label = 0; label < weights.length; label++) {
            double error = probabilities[label] - (label == example.label() ? 1 : 0);
            for (int i = 0; i < example.signs().size(); i++) {
                move(label, example.signs().place(i), error * cost * example.signs().value(i));
            }
            move(label, signs, error * cost);
        }
    }

    private void move(int label, int place, double slope) {
        double whole = slope + DECAY * weights[label][place];
        walked[label][place] += whole * whole;
        weights[label][place] -= STEP * whole / StrictMath.sqrt(walked[label][place] + TINY);
    }

    /** A score for each label. */
    double[] scores(SparseVector found) {
        var scores = new double[weights.length];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = weights[label][signs];
            for (int i = 0; i < found.size(); i++) {
                scores[label] += weights[label][found.place(i)] * found.value(i);
            }
        }
        return scores;
    }

    double weight(int label, int sign) {
        return weights[label][sign];
    }

    double start(int label) {
        return weights[label][signs];
    }
}
