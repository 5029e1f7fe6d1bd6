package org.socialcare.domain.triage.model;

/** Scores of any size as probabilities. */
public final class Softmax {

    private Softmax() {}

    /** Replaces the scores, of which there must be one or more, by probabilities. */
    public static void of(double[] scores) {
        double most = scores[0];
        for (double score : scores) most = Math.max(most, score);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) scores[i] /= sum;
    }
}
