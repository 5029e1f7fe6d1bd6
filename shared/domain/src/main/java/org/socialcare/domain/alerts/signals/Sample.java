package org.socialcare.domain.alerts.signals;

import org.socialcare.domain.conversation.ConversationId;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where one counted message can be read, in the timeline that has its words.
 *
 * @param subjects ids of the watches it speaks of
 */
public record Sample(
        ConversationId conversation, String entry, Set<Mark> marks, Set<String> subjects) {
    public Sample {
        marks = Collections.unmodifiableSet(EnumSet.copyOf(marks));
        subjects = Set.copyOf(subjects);
    }

    public static Sample of(Signal signal) {
        return new Sample(signal.conversation(), signal.entry(), signal.marks(), signal.subjects());
    }
}
