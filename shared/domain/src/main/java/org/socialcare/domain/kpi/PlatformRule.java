package org.socialcare.domain.kpi;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * A platform's rule about answering in time, as it held between two days. Whether a rule can be
 * lived by is for {@link RuleCheck} to say: this one may say anything.
 *
 * @param platform such as {@code douyin}
 * @param from the first day on which it holds, in {@code zone}
 * @param until the last day; absent while no end is known
 * @param unit what is counted
 * @param silence a round counts only if nobody had said anything for so long before it; zero where
 *     every round counts
 * @param opens a round counts only if it begins at this time of the day or later
 * @param closes and before this one; midnight is the end of the day
 * @param openOnly whether rounds that begin while the channel is closed are left out
 * @param automatic what a message that the suite says by itself is worth
 * @param within how soon the first answer by hand has to come; at that instant it is still in time
 * @param nudge how long after its beginning a round is pointed out; always shorter
 * @param days of the window, of which today is the last
 * @param zone in which days begin and times of the day are meant
 * @param line at least so many of a thousand have to be in time
 * @param source where the rule is written, and how sure that is
 */
public record PlatformRule(
        String platform,
        LocalDate from,
        Optional<LocalDate> until,
        Unit unit,
        Duration silence,
        LocalTime opens,
        LocalTime closes,
        boolean openOnly,
        Automatic automatic,
        Duration within,
        Duration nudge,
        int days,
        ZoneId zone,
        int line,
        String source) {
    /** What is counted. */
    public enum Unit {
        /** Each unanswered run of messages. */
        ROUND,
        /** Each person on each day, in time if every round of theirs was. */
        PERSON;

        /** As settings write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an automatic message within a round is worth; it never ends one. */
    public enum Automatic {
        /** The round is judged as if nothing had been said. */
        NOTHING,
        /** A round that was answered automatically first does not count at all. */
        LEAVES_OUT,
        /** It is an answer like one by hand. */
        ANSWERS;

        /** As settings write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it holds on a day of its zone. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    /** The day of its zone that an instant belongs to. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The first instant of a day of its zone. */
    public Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Whether a round that begins then begins at a time of the day that counts. */
    public boolean countsAt(Instant start) {
        LocalTime time = LocalTime.ofInstant(start, zone);
        return !time.isBefore(opens) && (isOpenEnded() || time.isBefore(closes));
    }

    /** How much of a day's counting time is still to come, 0 to 1. */
    public double left(Instant now) {
        long first = opens.toSecondOfDay();
        long last = isOpenEnded() ? Duration.ofDays(1).toSeconds() : closes.toSecondOfDay();
        long time = LocalTime.ofInstant(now, zone).toSecondOfDay();
        if (last <= first) return 0;
        return Math.clamp((last - time) / (double) (last - first), 0, 1);
    }

    private boolean isOpenEnded() {
        return closes.equals(LocalTime.MIDNIGHT);
    }
}
