package org.socialcare.domain.triage.model;

/** One question the model answers of a message. */
public enum Task {
    /** How the customer sounds. */
    SENTIMENT,
    /** What the message asks of us, in five kinds. */
    CATEGORY,
    /** The same more finely. */
    TOPIC,
    /** Whether somebody is insulted or threatened. */
    ABUSE,
    /** Whether somebody is in danger, or being robbed, now. */
    EMERGENCY,
    /** Whether law, authorities, press, safety or privacy are at stake. */
    SENSITIVE,
    /** The language, as a BCP 47 tag, or {@code other}. */
    LANGUAGE
}
