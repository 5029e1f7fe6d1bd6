package org.socialcare.sla;

import org.socialcare.domain.ports.FindDue;
import org.socialcare.domain.ports.FindDue.Due;
import org.socialcare.domain.ports.KeepCursor;
import org.socialcare.domain.ports.LookAgain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Finds the clocks that fall due and were set too early for the queue, which delays by minutes. */
final class Sweep {
    /** How far ahead it looks; what is nearer when it is set never waits for a sweep. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    /** After a longer silence it catches up an hour at a time. */
    private static final Duration STRIDE = Duration.ofHours(1);

    private static final String CURSOR = "clocks";

    private final FindDue dues;
    private final LookAgain queue;
    private final KeepCursor cursor;
    private final InstantSource clock;

    Sweep(FindDue dues, LookAgain queue, KeepCursor cursor, InstantSource clock) {
        this.dues = dues;
        this.queue = queue;
        this.cursor = cursor;
        this.clock = clock;
    }

    /**
     * Hands over everything that falls due from where the last sweep ended until two minutes from
     * now.
     *
     * @return how many
     */
    int run() {
        Instant now = clock.instant();
        Instant end = now.plus(AHEAD);
        Instant from = cursor.reached(CURSOR).orElse(now.minus(STRIDE));
        int handed = 0;
        while (from.isBefore(end)) {
            Instant to = from.plus(STRIDE).isBefore(end) ? from.plus(STRIDE) : end;
            List<Due> due = dues.between(from, to);
            queue.at(due);
            handed += due.size();
            cursor.advance(CURSOR, to);
            from = to;
        }
        return handed;
    }
}
