package org.socialcare.domain.conversation;

import org.socialcare.domain.acting.Handling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Too many messages of one person at once. They are counted only from about half of too many on, by
 * who asked when, so that nobody else's ticket has to remember anything.
 */
final class Flood {
    private static final int REMEMBERED = 10;

    private Flood() {}

    /** The burst with one more message at that instant; absent while it is none. */
    static Optional<Care.Burst> next(
            Optional<Care.Burst> sofar, List<Instant> asked, Instant at, Handling handling) {
        if (sofar.isPresent() && isWithin(sofar.get().since(), at, handling)) {
            return Optional.of(new Care.Burst(sofar.get().since(), sofar.get().count() + 1));
        }
        List<Instant> lately =
                asked.stream().filter(before -> isWithin(before, at, handling)).toList();
        int count = lately.size() + 1;
        return count < Math.min(REMEMBERED, handling.floodFrom())
                ? Optional.empty()
                : Optional.of(new Care.Burst(lately.getFirst(), count));
    }

    private static boolean isWithin(Instant since, Instant at, Handling handling) {
        return !at.isBefore(since) && at.isBefore(since.plus(handling.floodWithin()));
    }
}
