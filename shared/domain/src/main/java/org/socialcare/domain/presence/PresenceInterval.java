package org.socialcare.domain.presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time in which an agent was one thing.
 *
 * @param what absent where nothing is known, which is not the same as offline
 * @param from inclusive
 * @param to exclusive, after {@code from}
 */
public record PresenceInterval(Optional<PresenceChange> what, Instant from, Instant to) {
    private static final Comparator<PresenceChange> IN_ORDER =
            Comparator.comparing(PresenceChange::at).thenComparing(PresenceChange::notedAt);

    /**
     * The stretches between two instants, without gaps or overlaps. Where two changes hold from the
     * same instant, the one noted later counts.
     *
     * @param changes those in between and the last one before, in any order
     * @param to not after now: nobody knows the future
     */
    public static List<PresenceInterval> between(
            List<PresenceChange> changes, Instant from, Instant to) {
        List<PresenceInterval> intervals = new ArrayList<>();
        Optional<PresenceChange> what = Optional.empty();
        Instant begun = from;
        for (PresenceChange next : changes.stream().sorted(IN_ORDER).toList()) {
            if (!next.at().isBefore(to)) break;
            if (next.at().isAfter(begun)) {
                intervals.add(new PresenceInterval(what, begun, next.at()));
                begun = next.at();
            }
            what = Optional.of(next);
        }
        if (begun.isBefore(to)) intervals.add(new PresenceInterval(what, begun, to));
        return intervals;
    }
}
