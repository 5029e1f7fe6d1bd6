package org.socialcare.domain.conversation;

import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;

import java.time.Instant;
import java.util.Optional;

/**
 * What applying changed policies did to one clock.
 *
 * @param round as of the clock
 * @param startedAt from when on it measures, as before
 * @param was absent where nothing was promised: the clock begins
 * @param now absent where nothing is promised any more: the clock ends
 */
public record ClockShift(
        ClockKind clock,
        int round,
        Instant startedAt,
        Optional<Promised> was,
        Optional<Promised> now) {
    public ClockShift {
        if (was.isEmpty() && now.isEmpty()) {
            throw new IllegalArgumentException("a clock that neither was nor is does not change");
        }
    }

    /**
     * What a clock stands for.
     *
     * @param policy id and version
     * @param due absent while it rests
     */
    public record Promised(String policy, Optional<Instant> due) {
        static Promised of(Clock clock) {
            return new Promised(
                    clock.policy(), clock.paused() ? Optional.empty() : Optional.of(clock.due()));
        }
    }

    static ClockShift of(Clock of, Optional<Clock> was, Optional<Clock> now) {
        return new ClockShift(
                of.kind(),
                of.round(),
                of.startedAt(),
                was.map(Promised::of),
                now.map(Promised::of));
    }

    /** Whether it is overdue as soon as it has changed, which it was not before. */
    public boolean isOverdue(Instant at) {
        return now.flatMap(Promised::due).filter(due -> !due.isAfter(at)).isPresent();
    }
}
