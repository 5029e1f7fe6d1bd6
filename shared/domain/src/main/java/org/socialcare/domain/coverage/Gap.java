package org.socialcare.domain.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * A stretch of open hours in which too few are answered in time, and at least one message is
 * expected.
 *
 * @param to not included
 * @param nobody whether nobody is there at all, some of the time
 * @param arrivals how many messages are expected
 * @param late how many of them wait for longer than they should
 * @param share of them that is answered in time, 0 to 1
 * @param longest the longest mean wait of its quarters of an hour
 * @param needed how many more people are enough; absent where twenty are not
 * @param withOne the share with one more person
 */
public record Gap(
        Scope scope,
        Instant from,
        Instant to,
        boolean nobody,
        double arrivals,
        double late,
        double share,
        Duration longest,
        OptionalInt needed,
        double withOne) {
    public Duration length() {
        return Duration.between(from, to);
    }

    /** Whether at least half of it lies in another stretch. */
    public boolean isMostlyWithin(Instant otherFrom, Instant otherTo) {
        Instant start = from.isAfter(otherFrom) ? from : otherFrom;
        Instant end = to.isBefore(otherTo) ? to : otherTo;
        return start.isBefore(end)
                && Duration.between(start, end).multipliedBy(2).compareTo(length()) >= 0;
    }
}
