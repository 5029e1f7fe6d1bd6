package org.socialcare.domain.reports;

import java.time.Instant;

/** How far a report has come. */
public sealed interface RunState {
    /** Ordered, and not yet computed. */
    record Running() implements RunState {}

    /**
     * There to be read.
     *
     * @param complete whether the period was over when it was computed
     * @param definitions the version of the definitions used
     */
    record Done(Instant computedAt, boolean complete, int definitions, SelfCheck.Verdict selfCheck)
            implements RunState {}

    /**
     * Given up.
     *
     * @param reason a stable code
     */
    record Failed(Instant at, String reason) implements RunState {}
}
