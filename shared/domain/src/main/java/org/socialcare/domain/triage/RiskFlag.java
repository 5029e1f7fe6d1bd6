package org.socialcare.domain.triage;

/**
 * A reason for which a message must not wait its turn, or must be answered with particular care.
 */
public enum RiskFlag {
    /** Danger to life, self-harm, running fraud or a stolen card: reported upward at once. */
    EMERGENCY,
    /** Law, regulator, press, product safety or privacy: answered by the company's rule only. */
    SENSITIVE,
    /** Insults: to be calmed down. */
    ABUSE,
    /** Insults or not, the customer threatens somebody. */
    ABUSE_THREAT,
    /** The customer says that they have waited long or have asked before. */
    WAITING
}
