package org.socialcare.domain.alerts;

/**
 * Something that dominates now and did not before.
 *
 * @param label what people call it: a product, a post's id on its platform, a language
 * @param share its part of what the alert is about, 0 to 1
 */
public record News(Kind kind, String label, double share) {
    /** What dominates. */
    public enum Kind {
        PRODUCT,
        POST,
        CARRIER,
        /** Told by the language people write in. */
        REGION,
        KEYWORD
    }
}
