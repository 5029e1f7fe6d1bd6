package org.socialcare.domain.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Which periods are over and still without their report. */
public final class Ended {
    private Ended() {}

    /**
     * The periods that ended since, oldest first. Where nothing was ever reported only the latest
     * one counts: a new brand is spared the reports of the time before it.
     *
     * @param reached the end of the last period that was reported; absent if none was
     * @param most after a longer silence, only so many of the latest
     */
    public static List<Period> since(
            Optional<Instant> reached, Rhythm rhythm, ZoneId zone, Instant now, int most) {
        Deque<Period> ended = new ArrayDeque<>();
        LocalDate today = now.atZone(zone).toLocalDate();
        Period next = Rhythm.before(rhythm.containing(today));
        int limit = reached.isPresent() ? most : 1;
        while (ended.size() < limit && isNew(next, reached, zone)) {
            ended.addFirst(next);
            next = Rhythm.before(next);
        }
        return List.copyOf(ended);
    }

    private static boolean isNew(Period period, Optional<Instant> reached, ZoneId zone) {
        return reached.isEmpty() || period.end(zone).isAfter(reached.get());
    }
}
