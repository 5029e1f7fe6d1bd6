package org.socialcare.domain.triage;

/**
 * How probable it is that each part of an {@link Understanding} is right, from 0 (nothing is known)
 * to 1. Calibrated: of the parts given with 0.8, eight in ten are right (figures in the model's
 * card).
 *
 * @param category of the first level
 * @param topic of the second level, if the first is right
 * @param sentiment of how the customer sounds
 * @param language of the language
 */
public record Sureness(double category, double topic, double sentiment, double language) {
    /** Nothing is known. */
    public static final Sureness NONE = new Sureness(0, 0, 0, 0);

    public Sureness {
        check("category", category);
        check("topic", topic);
        check("sentiment", sentiment);
        check("language", language);
    }

    private static void check(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "confidence in " + what + " is not within 0 and 1: " + value);
        }
    }
}
