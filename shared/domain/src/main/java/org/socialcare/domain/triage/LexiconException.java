package org.socialcare.domain.triage;

/** A lexicon that cannot be used; the message names file, line and what is wrong with it. */
public final class LexiconException extends RuntimeException {

    LexiconException(String message) {
        super(message);
    }

    LexiconException(String message, Throwable cause) {
        super(message, cause);
    }
}
