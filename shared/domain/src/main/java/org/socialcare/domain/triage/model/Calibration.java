package org.socialcare.domain.triage.model;

/**
 * How much a task trusts the pieces of a text and how much the signs found in it, in one language;
 * fitted on rows the weights were not trained on, so that a probability is what it says (Guo et
 * al., On Calibration of Modern Neural Networks, 2017).
 */
public record Calibration(float pieces, float signs) {

    /** Both as they are. */
    public static final Calibration PLAIN = new Calibration(1, 1);

    public Calibration {
        if (!Float.isFinite(pieces) || !Float.isFinite(signs)) {
            throw new IllegalArgumentException("not finite: " + pieces + ", " + signs);
        }
    }

    double score(double ofPieces, double ofSigns) {
        return pieces * ofPieces + signs * ofSigns;
    }
}
