package org.socialcare.domain.conversation;

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
