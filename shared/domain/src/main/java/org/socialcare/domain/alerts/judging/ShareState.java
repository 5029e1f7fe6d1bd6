package org.socialcare.domain.alerts.judging;

/** What is remembered of a share. */
public final class ShareState {
    private final LastHour hour;
    private final ShareBaseline baseline;
    private final Episode episode;

    ShareState(LastHour hour, ShareBaseline baseline, Episode episode) {
        this.hour = hour;
        this.baseline = baseline;
        this.episode = episode;
    }

    LastHour hour() {
        return hour;
    }

    ShareBaseline baseline() {
        return baseline;
    }

    Episode episode() {
        return episode;
    }
}
