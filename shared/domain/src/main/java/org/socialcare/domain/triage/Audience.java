package org.socialcare.domain.triage;

/**
 * Whom a message is said to. It tells how people feel before a word is read: a shop that is written
 * to is mostly asked and answered, where reviews and posts praise or blame.
 */
public enum Audience {
    /** The shop alone, in a private conversation. */
    SHOP,
    /** Everybody, such as under a post. */
    PUBLIC
}
