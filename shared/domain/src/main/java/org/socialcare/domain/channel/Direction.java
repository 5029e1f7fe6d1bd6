package org.socialcare.domain.channel;

/** Who acted. */
public enum Direction {
    /** A customer. */
    IN,
    /** The brand's own account, here or in the platform's own app: an echo. */
    OWN,
    /** The platform itself. */
    SYSTEM
}
