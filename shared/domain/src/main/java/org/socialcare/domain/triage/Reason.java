package org.socialcare.domain.triage;

/**
 * A place in a message that led to a part of its {@link Understanding}: a place and not the words,
 * so that a message that is erased takes its reasons with it.
 *
 * @param part what it led to
 * @param sign the concept, family of words or scene found there, or {@link #MODEL}
 * @param start of the place, in UTF-16 units of the message as it was written
 * @param end of the place, exclusive
 */
public record Reason(Part part, String sign, int start, int end) {
    /** The trained model's weights, rather than a word in a lexicon. */
    public static final String MODEL = "model";

    public Reason {
        if (sign.isEmpty() || sign.indexOf(':') >= 0) {
            throw new IllegalArgumentException("not a sign's name: " + sign);
        }
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a place: " + start + " to " + end);
        }
    }

    /** Whether both stand in the same place for the same part. */
    boolean isAt(Reason other) {
        return part == other.part && start == other.start && end == other.end;
    }

    /** What was decided. */
    public enum Part {
        CATEGORY,
        SENTIMENT,
        RISK
    }
}
