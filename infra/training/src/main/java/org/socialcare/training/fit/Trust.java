package org.socialcare.training.fit;

import org.socialcare.domain.triage.model.Calibration;
import org.socialcare.domain.triage.model.Softmax;

import java.util.List;

/**
 * Finds how much pieces and signs are to be trusted so that examples the weights were not fitted to
 * become most likely. Few numbers and convex losses: Newton's method, with halved steps.
 */
final class Trust {
    private static final int ROUNDS = 50;
    private static final int HALVINGS = 20;
    private static final double CLOSE_ENOUGH = 1e-9;
    // keeps a half that says nothing, or says all, within bounds
    private static final double DECAY = 1e-3;

    private Trust() {}

    static Calibration fit(List<Scored> scored) {
        if (scored.isEmpty()) return Calibration.PLAIN;
        double a = 1;
        double b = 0.5;
        double loss = loss(scored, a, b);
        for (int round = 0; round < ROUNDS; round++) {
            double[] slopes = slopes(scored, a, b);
            double determinant = slopes[2] * slopes[4] - slopes[3] * slopes[3];
            double stepA = (slopes[0] * slopes[4] - slopes[1] * slopes[3]) / determinant;
            double stepB = (slopes[1] * slopes[2] - slopes[0] * slopes[3]) / determinant;
            double size = 1;
            double next = loss(scored, a - stepA, b - stepB);
            for (int i = 0; i < HALVINGS && !(next < loss); i++) {
                size /= 2;
                next = loss(scored, a - size * stepA, b - size * stepB);
            }
            if (!(next < loss - CLOSE_ENOUGH)) break;
            a -= size * stepA;
            b -= size * stepB;
            loss = next;
        }
        return new Calibration((float) a, (float) b, 0);
    }

    /**
     * The same of a flag, whose labels but the first are the grounds on which it is raised: they
     * start from where the mean probability that it is raised becomes the share of rows that raise
     * it.
     */
    static Calibration ofFlag(List<Scored> scored) {
        var plain = fit(scored);
        double start = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double slope = 0;
            double curve = CLOSE_ENOUGH;
            for (var each : scored) {
                double likely = raised(each, plain.pieces(), plain.signs(), start);
                slope += each.weight() * (likely - (each.label() == 0 ? 0 : 1));
                curve += each.weight() * likely * (1 - likely);
            }
            start -= slope / curve;
        }
        return new Calibration(plain.pieces(), plain.signs(), (float) start);
    }

    private static double raised(Scored each, double a, double b, double start) {
        var scores = scores(each, a, b);
        for (int i = 1; i < scores.length; i++) scores[i] += start;
        Softmax.of(scores);
        return 1 - scores[0];
    }

    /**
     * The same decisions with less confidence, as far as messages of sources the weights never saw
     * demand it: scores shrink towards the probability at which the flag is raised. Never more
     * confidence.
     *
     * @param raisedFrom that probability
     */
    static Calibration shrunk(Calibration own, List<Scored> strange, double raisedFrom) {
        if (strange.isEmpty()) return own;
        double middle = StrictMath.log(raisedFrom / (1 - raisedFrom));
        double low = 0;
        double high = 1;
        for (int round = 0; round < ROUNDS; round++) {
            double size = (low + high) / 2;
            if (slope(own, strange, middle, size) > 0) high = size;
            else low = size;
        }
        return new Calibration(
                (float) (own.pieces() * high),
                (float) (own.signs() * high),
                (float) (middle + (own.start() - middle) * high));
    }

    /** Of the loss by how large the distance from the middle is taken; the loss is convex in it. */
    private static double slope(Calibration own, List<Scored> strange, double middle, double size) {
        double slope = 0;
        for (var each : strange) {
            double away = score(each, own.pieces(), own.signs()) + own.start() - middle;
            slope += each.weight() * (logistic(middle + size * away) - each.label()) * away;
        }
        return slope;
    }

    private static double score(Scored each, double a, double b) {
        return a * (each.pieces()[1] - each.pieces()[0]) + b * (each.signs()[1] - each.signs()[0]);
    }

    private static double logistic(double score) {
        return 1 / (1 + StrictMath.exp(-score));
    }

    private static double[] probabilities(Scored each, double a, double b) {
        var scores = scores(each, a, b);
        Softmax.of(scores);
        return scores;
    }

    private static double[] scores(Scored each, double a, double b) {
        var scores = new double[each.pieces().length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = a * each.pieces()[i] + b * each.signs()[i];
        }
        return scores;
    }

    private static double loss(List<Scored> scored, double a, double b) {
        double sum = 0;
        double weight = 0;
        for (var each : scored) {
            double likely = probabilities(each, a, b)[each.label()];
            sum -= each.weight() * StrictMath.log(Math.max(likely, 1e-12));
            weight += each.weight();
        }
        return sum / weight + DECAY * (a * a + b * b);
    }

    /** First derivatives by a and b, then second ones by aa, ab and bb. */
    private static double[] slopes(List<Scored> scored, double a, double b) {
        var slopes = new double[5];
        double weight = 0;
        for (var each : scored) {
            double[] p = probabilities(each, a, b);
            double meanA = 0;
            double meanB = 0;
            double squareA = 0;
            double squareB = 0;
            double product = 0;
            for (int i = 0; i < p.length; i++) {
                double x = each.pieces()[i];
                double y = each.signs()[i];
                meanA += p[i] * x;
                meanB += p[i] * y;
                squareA += p[i] * x * x;
                squareB += p[i] * y * y;
                product += p[i] * x * y;
            }
            slopes[0] += each.weight() * (meanA - each.pieces()[each.label()]);
            slopes[1] += each.weight() * (meanB - each.signs()[each.label()]);
            slopes[2] += each.weight() * (squareA - meanA * meanA);
            slopes[3] += each.weight() * (product - meanA * meanB);
            slopes[4] += each.weight() * (squareB - meanB * meanB);
            weight += each.weight();
        }
        for (int i = 0; i < slopes.length; i++) slopes[i] /= weight;
        slopes[0] += 2 * DECAY * a;
        slopes[1] += 2 * DECAY * b;
        slopes[2] += 2 * DECAY;
        slopes[4] += 2 * DECAY;
        return slopes;
    }
}
