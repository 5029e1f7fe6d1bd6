package org.socialcare.domain.channel;

/** How a platform counts the characters of a text. */
public enum TextLength {
    /** Every code point is one. */
    CODE_POINTS {
        @Override
        public int of(String text) {
            return text.codePointCount(0, text.length());
        }
    },
    /** As X counts posts: see {@link WeightedLength}. */
    WEIGHTED {
        @Override
        public int of(String text) {
            return WeightedLength.of(text);
        }
    };

    /** The length to compare with the platform's limit. */
    public abstract int of(String text);
}
