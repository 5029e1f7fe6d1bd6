package org.socialcare.domain.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is predicted for a quarter of an hour.
 *
 * @param day in the brand's zone
 * @param arrivals how many messages are expected
 * @param staff how many people who can answer them are meant to be there
 * @param open whether this time counts for what is promised
 * @param share of its messages that is answered in time, 0 to 1
 * @param waiting of its messages on average, closed hours included; at least that long where nobody
 *     is found to answer within a further week
 * @param backlog how many messages already wait as it begins
 */
public record QuarterHour(
        Instant from,
        LocalDate day,
        double arrivals,
        int staff,
        boolean open,
        double share,
        Duration waiting,
        boolean answered,
        double backlog) {
    /** Not included. */
    public Instant to() {
        return from.plus(Timetable.LENGTH);
    }

    /** How many of its messages wait for longer than they should. */
    public double late() {
        return arrivals * (1 - share);
    }

    /** Whether it misses the aim. */
    public boolean isShort(Aim aim) {
        return open && (staff == 0 || share < aim.share());
    }
}
