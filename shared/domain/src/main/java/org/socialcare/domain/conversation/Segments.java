package org.socialcare.domain.conversation;

import org.socialcare.domain.clock.Calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When the clock of a whole ticket runs: while the customer waits and nobody else is waited for.
 */
final class Segments {
    private Segments() {}

    /** The parts of rounds outside all waits, in order. */
    static List<Round> of(List<Round> rounds, List<ThirdPartyWait> waits) {
        List<Round> left = rounds;
        for (ThirdPartyWait wait : waits) left = without(left, wait);
        return left;
    }

    /**
     * When it is the brand's turn after an instant at which the customer has heard from a person:
     * the customer waits, or a third party is waited for.
     */
    static List<Round> owed(List<Round> rounds, List<ThirdPartyWait> waits, Instant after) {
        List<Round> turns = new ArrayList<>();
        for (Round round : rounds) {
            if (!round.start().isBefore(after) && !round.endedBy(after)) turns.add(round);
        }
        for (ThirdPartyWait wait : waits) {
            if (wait.endedBefore(after)) continue;
            turns.add(new Round(later(wait.from(), after), wait.until()));
        }
        turns.sort(Comparator.comparing(Round::start));
        return joined(turns);
    }

    /** Why a clock that runs in these segments rested between two instants. */
    static List<Pause> rests(List<Round> owed, Instant from, Instant until) {
        List<Pause> rests = new ArrayList<>();
        Instant reached = from;
        for (Round turn : owed) {
            if (!turn.start().isBefore(until)) break;
            if (reached.isBefore(turn.start())) {
                rests.add(new Pause(Pause.Reason.CUSTOMER, reached, turn.start()));
            }
            reached = end(turn.stop());
        }
        return rests;
    }

    /** When these segments have used so much open time; absent if they never have. */
    static Optional<Instant> reached(Calendar calendar, Duration budget, List<Round> segments) {
        Duration left = budget.isNegative() ? Duration.ZERO : budget;
        for (Round segment : segments) {
            Instant at = calendar.plus(segment.start(), left);
            if (segment.stop().isEmpty() || at.isBefore(segment.stop().get())) {
                return Optional.of(at);
            }
            left = left.minus(calendar.between(segment.start(), segment.stop().get()));
        }
        return Optional.empty();
    }

    /** The open time of those that have ended. */
    static Duration used(Calendar calendar, List<Round> segments) {
        Duration used = Duration.ZERO;
        for (Round segment : segments) {
            Instant stop = segment.stop().orElse(segment.start());
            used = used.plus(calendar.between(segment.start(), stop));
        }
        return used;
    }

    private static List<Round> joined(List<Round> turns) {
        List<Round> joined = new ArrayList<>();
        for (Round turn : turns) {
            boolean meets =
                    !joined.isEmpty() && !turn.start().isAfter(end(joined.getLast().stop()));
            if (!meets) {
                joined.add(turn);
                continue;
            }
            Round last = joined.removeLast();
            Instant stop = later(end(last.stop()), end(turn.stop()));
            joined.add(
                    new Round(
                            last.start(),
                            stop.equals(Instant.MAX) ? Optional.empty() : Optional.of(stop)));
        }
        return joined;
    }

    /** Why the clock rested before an instant, as far as the rounds are still remembered. */
    static List<Pause> pauses(List<Round> rounds, List<ThirdPartyWait> waits, Instant before) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = 0; i + 1 < rounds.size(); i++) {
            Instant from = rounds.get(i).stop().orElseThrow();
            pauses.add(new Pause(Pause.Reason.CUSTOMER, from, rounds.get(i + 1).start()));
        }
        for (ThirdPartyWait wait : waits) {
            for (Round round : rounds) {
                Instant from = later(round.start(), wait.from());
                Instant until = earlier(end(round.stop()), end(wait.until()));
                if (from.isBefore(until)) {
                    pauses.add(new Pause(Pause.Reason.THIRD_PARTY, from, until));
                }
            }
        }
        return pauses.stream()
                .filter(pause -> pause.from().isBefore(before))
                .sorted(Comparator.comparing(Pause::from))
                .toList();
    }

    private static List<Round> without(List<Round> rounds, ThirdPartyWait wait) {
        List<Round> left = new ArrayList<>();
        for (Round round : rounds) {
            Instant stop = end(round.stop());
            Instant until = end(wait.until());
            if (!wait.from().isBefore(stop) || !round.start().isBefore(until)) {
                left.add(round);
                continue;
            }
            if (round.start().isBefore(wait.from())) {
                left.add(new Round(round.start(), Optional.of(wait.from())));
            }
            if (until.isBefore(stop)) left.add(new Round(until, round.stop()));
        }
        return left;
    }

    private static Instant end(Optional<Instant> end) {
        return end.orElse(Instant.MAX);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
