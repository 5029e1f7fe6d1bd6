package org.socialcare.domain.triage;

/** How the customer sounds. */
public enum Sentiment {
    NEGATIVE,
    NEUTRAL,
    POSITIVE
}
