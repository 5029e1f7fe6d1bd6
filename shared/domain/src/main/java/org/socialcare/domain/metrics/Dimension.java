package org.socialcare.domain.metrics;

/** What figures are told apart by. A key is an id, never a name. */
public enum Dimension {
    /** {@code platform/account}. */
    CHANNEL,
    TEAM,
    /** An agent's id, {@link #NOBODY} or {@link #OUTSIDE}. */
    AGENT,
    /** A category's name. */
    CATEGORY,
    /** A BCP 47 tag; {@code und} where the words did not tell. */
    LANGUAGE,
    /** A priority's name. */
    PRIORITY;

    /** The agent of what nobody did or had. */
    public static final String NOBODY = "";

    /** The agent of an answer that was given in the platform's own app. */
    public static final String OUTSIDE = "@outside";
}
