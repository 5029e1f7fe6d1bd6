package org.socialcare.domain.learning;

/** What of an understanding an agent can correct. */
public enum LabelPart {
    TOPIC,
    SENTIMENT,
    /** Raised where it was not, or cleared where it was. */
    FLAG,
    LANGUAGE
}
