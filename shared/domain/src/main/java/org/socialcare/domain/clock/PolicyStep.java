package org.socialcare.domain.clock;

import java.util.Set;

/**
 * What is done once when so much of a target has passed and what was promised has not happened.
 *
 * @param percent of the target, 1 to 1,000; beyond 100 it is late already
 * @param targets ids of the notice targets that are told; none where nobody outside the desk is
 */
public record PolicyStep(int percent, Act act, Set<String> targets) {
    /** The farthest a step can lie: ten times the target. */
    public static final int LAST = 1_000;

    public PolicyStep {
        targets = Set.copyOf(targets);
        if (percent < 1 || percent > LAST) {
            throw new IllegalArgumentException("a step's percent must be 1 to 1000: " + percent);
        }
        if (act.tells() == targets.isEmpty()) {
            throw new IllegalArgumentException(act + " with targets " + targets);
        }
    }

    /** What a step does. */
    public enum Act {
        /** The ticket's row is marked, and the timeline says so. */
        NUDGE,
        TELL_LEAD,
        /** Whoever has the ticket gives it back to the queue, from which it is routed anew. */
        REASSIGN,
        TELL_DIRECTOR;

        /** Whether notice targets are told. */
        public boolean tells() {
            return this == TELL_LEAD || this == TELL_DIRECTOR;
        }
    }
}
