package org.socialcare.domain.triage.text;

/** A lexicon that cannot be used; the message names file, line and what is wrong with it. */
public final class TabbedFileException extends RuntimeException {

    TabbedFileException(String message) {
        super(message);
    }

    TabbedFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
