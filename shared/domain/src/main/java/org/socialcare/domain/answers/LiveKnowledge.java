package org.socialcare.domain.answers;

import java.util.List;

/** What a brand answers by itself at present, as far as it can be read. */
public sealed interface LiveKnowledge {
    /**
     * @param unreadable ids of articles that are left out, because they are stored in a form that
     *     this code does not know; somebody has to look
     */
    record Known(Knowledge knowledge, List<String> unreadable) implements LiveKnowledge {
        public Known {
            unreadable = List.copyOf(unreadable);
        }
    }

    /** Nothing may be said, because it is not known what, or whether a crisis forbids it. */
    record Unreadable(Cause cause) implements LiveKnowledge {}

    /** Why nothing can be read. */
    enum Cause {
        /** The store does not answer; it passes by itself. */
        STORE,
        /** What is stored has a form that this code does not know. Somebody has to look. */
        FORM
    }
}
