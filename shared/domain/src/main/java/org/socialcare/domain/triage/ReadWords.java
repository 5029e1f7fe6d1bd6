package org.socialcare.domain.triage;

/** Understands one message; a lexicon today, a trained model when one is better. */
@FunctionalInterface
public interface ReadWords {

    /** Reads any text, however long, empty or hostile; never throws. */
    Understanding read(String text, Audience audience);

    /** The same of what is said in public. */
    default Understanding read(String text) {
        return read(text, Audience.PUBLIC);
    }
}
