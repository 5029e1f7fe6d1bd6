package org.socialcare.domain.triage.model;

/**
 * How much a task trusts the pieces of a text and how much the signs found in it, in one language;
 * fitted on rows the weights were not trained on, so that a probability is what it says (Guo et
 * al., On Calibration of Modern Neural Networks, 2017).
 *
 * @param pieces what the pieces' score is multiplied by
 * @param signs what the signs' score is multiplied by
 * @param start what every label but the first starts from: how common a flag is where it was learnt
 *     differs from how common weights take it to be
 */
public record Calibration(float pieces, float signs, float start) {

    /** Both as they are. */
    public static final Calibration PLAIN = new Calibration(1, 1, 0);

    public Calibration {
        if (!Float.isFinite(pieces) || !Float.isFinite(signs) || !Float.isFinite(start)) {
            throw new IllegalArgumentException(
                    "not finite: " + pieces + ", " + signs + ", " + start);
        }
    }

    double score(int label, double ofPieces, double ofSigns) {
        return pieces * ofPieces + signs * ofSigns + (label == 0 ? 0 : start);
    }
}
