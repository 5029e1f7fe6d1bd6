package org.socialcare.domain.triage;

/** Why a message is {@link RiskFlag#SENSITIVE}. */
public enum Ground {
    /** A lawyer, a court, a lawsuit. */
    LEGAL,
    /** An authority or a consumers' association. */
    REGULATOR,
    /** Press, exposure in public. */
    MEDIA,
    /** Somebody was or may be hurt by the goods. */
    SAFETY,
    /** Personal data got, or may have got, to where it does not belong. */
    PRIVACY
}
