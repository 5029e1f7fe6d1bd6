package org.socialcare.domain.reapply;

import org.socialcare.domain.conversation.ConversationId;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a run has come.
 *
 * @param total tickets that were open when it began
 * @param changed tickets of which clocks have changed
 * @param unchanged tickets whose clocks stood right, or that nobody works on any more
 * @param failures tickets that could not be read or written
 * @param failed the first of those, {@link #MOST_FAILED} at most
 */
public record Progress(
        int total, int changed, int unchanged, int failures, List<ConversationId> failed) {
    /** So many failed tickets are kept by name. */
    public static final int MOST_FAILED = 100;

    /** Of a run that has not begun. */
    public static final Progress NONE = new Progress(0, 0, 0, 0, List.of());

    public Progress {
        failed = List.copyOf(failed);
    }

    /** What a page came to. */
    public static Progress ofPage(int changed, int unchanged, List<ConversationId> failed) {
        return new Progress(0, changed, unchanged, failed.size(), failed);
    }

    /** How many tickets it has looked at. */
    public int seen() {
        return changed + unchanged + failures;
    }

    /** Both together. */
    Progress plus(Progress page) {
        List<ConversationId> all = new ArrayList<>(failed);
        all.addAll(page.failed);
        return new Progress(
                total + page.total,
                changed + page.changed,
                unchanged + page.unchanged,
                failures + page.failures,
                all.stream().limit(MOST_FAILED).toList());
    }
}
