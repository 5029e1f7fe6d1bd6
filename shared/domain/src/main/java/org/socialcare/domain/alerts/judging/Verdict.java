package org.socialcare.domain.alerts.judging;

import org.socialcare.domain.alerts.Level;

import java.time.Instant;
import java.util.Optional;

/**
 * What one window did to one figure.
 *
 * @param after what to remember
 * @param changed false where that is what was remembered before
 * @param raised what is news
 * @param ended the alert that is over, or whose place a worse one takes
 */
public record Verdict<S>(S after, boolean changed, Optional<Figure> raised, Optional<Ended> ended) {
    /**
     * An alert that was raised earlier.
     *
     * @param window the one that raised it
     * @param back whether the figure is back, rather than worse
     */
    public record Ended(Instant window, Level level, boolean back) {}

    static <S> Verdict<S> nothing(S state) {
        return new Verdict<>(state, false, Optional.empty(), Optional.empty());
    }
}
