package org.socialcare.domain.kpi;

import java.time.Instant;
import java.util.Locale;

/**
 * What a rule makes of a round.
 *
 * @param due until when an answer is in time
 */
public record Judged(Round round, Verdict verdict, Instant due) {
    /** What became of our own promise. */
    public enum Ours {
        KEPT,
        BROKEN,
        OPEN,
        /** Nothing was promised. */
        NONE
    }

    /** What became of our own promise by an instant. */
    public Ours ours(Instant now) {
        if (round.promised().isEmpty()) return Ours.NONE;
        Instant promised = round.promised().get();
        boolean answered = round.stop().filter(at -> !at.isAfter(promised)).isPresent();
        if (answered) return Ours.KEPT;
        return now.isAfter(promised) ? Ours.BROKEN : Ours.OPEN;
    }

    /** What became of a round, or why it does not count. */
    public enum Verdict {
        IN_TIME,
        LATE,
        /** Nothing has been said yet, and there still is time. */
        OPEN,
        /** It began at a time of the day that does not count. */
        OUT_OF_HOURS,
        /** It began while the channel was closed. */
        CLOSED,
        /** Something had been said too shortly before. */
        NOT_FIRST,
        /** It was answered automatically first. */
        AUTOMATIC;

        /** Whether it counts, now or once it is decided. */
        public boolean counts() {
            return this == IN_TIME || this == LATE || this == OPEN;
        }

        /** As the desk's API writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
