package org.socialcare.domain.ports;

import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Entry;

/** Stores an entry and the state after it, both or neither. */
public interface SaveChange {
    Saved save(Change change);

    /** What became of a change. */
    sealed interface Saved {
        record Done() implements Saved {}

        /** This entry's id was written before: what it says has happened already. */
        record AlreadyThere(Entry first) implements Saved {}

        /**
         * Somebody else changed the conversation between reading and writing. Nothing was stored:
         * read again and decide again.
         */
        record Overtaken() implements Saved {}
    }
}
