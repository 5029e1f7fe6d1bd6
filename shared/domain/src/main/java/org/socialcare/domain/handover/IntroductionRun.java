package org.socialcare.domain.handover;

import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * That the introductions of one handover go out by themselves, a stretch at a time, because
 * somebody started them. It lasts until all are said or left out, or the handover ends.
 *
 * @param handover when the handover it belongs to was ordered: a leaver may have had others
 * @param by who started it
 * @param startedAt also the time of day at which it goes on with a new day's quota, so that nobody
 *     is written to at midnight because a day begins
 * @param stretch the number of the next one; an order for any other is out of date
 * @param from the place in the list from which the next one looks on
 * @param due when it is sent on its way by whoever looks each minute, unless it got on before
 * @param rests whether nobody is on the way to it until then
 * @param version counts its changes, from 1
 */
public record IntroductionRun(
        String brand,
        String leaver,
        Instant handover,
        String by,
        Instant startedAt,
        int stretch,
        int from,
        Instant due,
        boolean rests,
        long version) {
    /**
     * A stretch that nobody has got on with for so long is lost: one that failed has come back
     * before, because its queue shows it again after five minutes.
     */
    public static final Duration LOST = Duration.ofMinutes(6);

    /** So often those are tried again to whom it could not be said. */
    public static final Duration REST = Duration.ofMinutes(10);

    /**
     * One that begins now.
     *
     * @param former what is kept of that leaver, of the same handover or of one that has ended
     */
    public static IntroductionRun begun(
            Handover handover, String by, Instant now, Optional<IntroductionRun> former) {
        return new IntroductionRun(
                handover.brand(),
                handover.leaver(),
                handover.orderedAt(),
                by,
                now,
                former.map(IntroductionRun::stretch).orElse(0) + 1,
                0,
                now.plus(LOST),
                false,
                former.map(IntroductionRun::version).orElse(0L) + 1);
    }

    /** Whether it is that handover's. */
    public boolean isOf(Handover other) {
        return brand.equals(other.brand())
                && leaver.equals(other.leaver())
                && handover.equals(other.orderedAt());
    }

    /** Whether anything is left to be said, and may be: not once the account is closed. */
    public boolean goesOn(Handover now, Brand settings) {
        return isOf(now)
                && now.isRunning()
                && now.perDay() > 0
                && settings.agent(leaver).filter(agent -> !agent.closed()).isPresent()
                && now.items().stream().anyMatch(HandoverItem::isUntold);
    }

    /** Somebody has sent the next stretch on its way. */
    public IntroductionRun sent(Instant now) {
        return with(stretch, from, now.plus(LOST), false);
    }

    /**
     * With a stretch done: the next one follows at once, or where all were looked at after a rest,
     * or with the next day's quota.
     *
     * @param list after that stretch
     */
    public IntroductionRun after(Claiming claim, Handover list, Instant now, ZoneId zone) {
        if (list.introductionsLeft(LocalDate.ofInstant(now, zone), zone) == 0) {
            return resting(claim.next(), tomorrow(now, zone));
        }
        return claim.next() > 0 ? gotOn(claim.next(), now) : resting(0, now.plus(REST));
    }

    /** A stretch is done, and the next one follows at once. */
    public IntroductionRun gotOn(int place, Instant now) {
        return with(stretch + 1, place, now.plus(LOST), false);
    }

    /** A stretch is done, and nothing can be said before that. */
    public IntroductionRun resting(int place, Instant until) {
        return with(stretch + 1, place, until, true);
    }

    private Instant tomorrow(Instant now, ZoneId zone) {
        LocalTime time = LocalTime.ofInstant(startedAt, zone);
        return LocalDate.ofInstant(now, zone).plusDays(1).atTime(time).atZone(zone).toInstant();
    }

    private IntroductionRun with(int number, int place, Instant until, boolean idle) {
        return new IntroductionRun(
                brand, leaver, handover, by, startedAt, number, place, until, idle, version + 1);
    }
}
