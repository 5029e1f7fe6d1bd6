package org.socialcare.domain.reports;

/**
 * Something people came to us about.
 *
 * @param label the category's or the watched subject's name
 * @param channel where; empty for all channels together
 * @param count how often in the period
 * @param before how often in the period before
 */
public record Theme(Kind kind, String label, String channel, long count, long before) {
    /** What the label names. */
    public enum Kind {
        CATEGORY,
        SUBJECT
    }
}
