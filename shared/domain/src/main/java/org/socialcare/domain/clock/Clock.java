package org.socialcare.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A promise with a due instant. Breach time is due time: whether it was kept is a function of when
 * it stopped, not of when anyone looked.
 *
 * @param ticket the ticket's number
 * @param round which unanswered run of messages it measures; 0 where there is only one per ticket
 * @param policy id and version of the policy that set it
 * @param calendar the calendar its time runs on
 * @param target working time promised
 * @param warnAt when to warn; meaningless while paused
 * @param due when it falls due; meaningless while paused
 * @param remaining working time left, kept while paused
 * @param stoppedAt when what was promised happened
 */
public record Clock(
        ClockKind kind,
        int ticket,
        int round,
        String policy,
        String calendar,
        Duration target,
        Instant startedAt,
        Instant warnAt,
        Instant due,
        Optional<Duration> remaining,
        Optional<Instant> stoppedAt,
        boolean warned,
        boolean breached) {
    public boolean paused() {
        return remaining.isPresent();
    }

    public boolean running() {
        return stoppedAt.isEmpty() && !paused();
    }
}
