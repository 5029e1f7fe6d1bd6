package org.socialcare.domain.acting;

/** Whether a ticket is out of sight because it is spam. */
public enum Aside {
    NEVER,
    /** The words alone said so; words that say otherwise bring it back. */
    BY_WORDS,
    /** Somebody, or a rule, said so; it stays until somebody says otherwise. */
    BY_HAND,
    /** It was, and somebody has brought it back: words alone do not set it aside again. */
    BROUGHT_BACK;

    /** Whether it is out of sight now. */
    public boolean isOutOfSight() {
        return this == BY_WORDS || this == BY_HAND;
    }
}
