package org.socialcare.domain.alerts.signals;

import org.socialcare.domain.conversation.ConversationId;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one fact tells those who count.
 *
 * @param fact its id: however often it is told, it counts once
 * @param entry the timeline's entry behind it
 * @param at when it happened
 * @param marks what it counts as; at least one
 * @param language the primary language, such as {@code zh}; {@code und} where it is not known
 * @param post the public post it was said under; empty for what was said in private
 * @param subjects ids of the watches it speaks of
 */
public record Signal(
        String fact,
        ConversationId conversation,
        String entry,
        Instant at,
        Set<Mark> marks,
        String language,
        String post,
        Set<String> subjects) {
    public Signal {
        marks = Collections.unmodifiableSet(EnumSet.copyOf(marks));
        subjects = Set.copyOf(subjects);
    }

    /** Whether somebody may want to read it when an alert is raised. */
    public boolean isTelling() {
        return !isOnlySent()
                && (marks.size() > 1 || !marks.contains(Mark.MESSAGE) || !subjects.isEmpty());
    }

    /** An answer that the platform took: it is counted, and nobody looks for it. */
    public boolean isOnlySent() {
        return marks.equals(EnumSet.of(Mark.SENT));
    }
}
