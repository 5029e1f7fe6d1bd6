package org.socialcare.domain.conversation;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an entry did to the measuring of the latest ticket, so that figures need no other entry.
 *
 * @param rounds those the entry began, ended or moved, with all later ones, and at least the
 *     latest; they take the place of every round known before that starts no earlier than the first
 *     of them
 * @param resolveBy when the ticket is to be resolved from now on; absent while the customer is
 *     waited for, and where nothing is promised
 */
public record Measured(List<Stretch> rounds, Optional<Instant> resolveBy) {
    public Measured {
        rounds = List.copyOf(rounds);
    }

    /**
     * A run of customer messages that waits, or waited, for an answer.
     *
     * @param due when an answer is promised; absent where nothing is, and where it is as before
     */
    public record Stretch(Instant start, Optional<Instant> stop, Optional<Instant> due) {}

    /** One moment of the measuring. */
    record Reading(List<Stretch> rounds, Optional<Instant> resolveBy) {
        static final Reading NONE = new Reading(List.of(), Optional.empty());

        static Reading of(int ticket, List<Round> rounds, List<Clock> clocks) {
            List<Stretch> stretches = new ArrayList<>();
            for (Round round : rounds) {
                stretches.add(
                        new Stretch(
                                round.start(), round.stop(), Measured.due(ticket, round, clocks)));
            }
            return new Reading(stretches, Measured.resolveBy(ticket, clocks));
        }
    }

    /** What has changed; absent if nothing has. */
    static Optional<Measured> between(Reading before, Reading after) {
        int same = 0;
        int most = Math.min(before.rounds().size(), after.rounds().size());
        while (same < most && isSame(before.rounds().get(same), after.rounds().get(same))) same++;
        int all = after.rounds().size();
        boolean onlyMoved = same == all;
        if (onlyMoved && before.resolveBy().equals(after.resolveBy())) return Optional.empty();
        int from = onlyMoved ? Math.max(0, all - 1) : same;
        return Optional.of(new Measured(after.rounds().subList(from, all), after.resolveBy()));
    }

    /** A clock that is settled is not kept; then the due instant is as it was. */
    private static boolean isSame(Stretch before, Stretch after) {
        return before.start().equals(after.start())
                && before.stop().equals(after.stop())
                && (after.due().isEmpty() || before.due().equals(after.due()));
    }

    private static Optional<Instant> due(int ticket, Round round, List<Clock> clocks) {
        return clocks.stream()
                .filter(c -> c.ticket() == ticket && c.kind().isResponse())
                .filter(c -> c.startedAt().equals(round.start()))
                .map(Clock::due)
                .filter(due -> due.isBefore(Calendar.NEVER))
                .findFirst();
    }

    private static Optional<Instant> resolveBy(int ticket, List<Clock> clocks) {
        return clocks.stream()
                .filter(c -> c.ticket() == ticket && c.kind() == ClockKind.RESOLUTION)
                .filter(c -> c.stoppedAt().isPresent() || !c.paused())
                .map(Clock::due)
                .filter(due -> due.isBefore(Calendar.NEVER))
                .findFirst();
    }
}
