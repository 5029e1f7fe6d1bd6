package org.socialcare.domain.alerts.judging;

import org.socialcare.domain.alerts.surge.SurgeState;

import java.time.Instant;

/** What is remembered of a count. */
public final class CountState {
    private final Instant last;
    private final SurgeState surge;
    private final Episode episode;

    CountState(Instant last, SurgeState surge, Episode episode) {
        this.last = last;
        this.surge = surge;
        this.episode = episode;
    }

    /** The last window judged. */
    Instant last() {
        return last;
    }

    SurgeState surge() {
        return surge;
    }

    Episode episode() {
        return episode;
    }
}
