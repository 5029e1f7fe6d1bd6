package org.socialcare.domain.alerts.judging;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.alerts.signals.Window;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether a share of the last hour's messages is out of the ordinary: from max(what is usual in the
 * trade, the own mean at this hour of the week + k·σ) on, with k = 1.5, 2 and 3 for notice, warning
 * and crisis. A declared event changes nothing here: more customers are no reason for more of them
 * to complain.
 */
public final class ShareJudge implements Judge<ShareState> {
    private static final char KIND = 'S';

    /** Hits below which a share says nothing, however few messages there are. */
    private static final int LEAST_HITS = 5;

    /** Below this many messages a few of them make a share: any level needs this to be beaten. */
    private static final int SPARSE = 30;

    private static final double SPARSE_DEVIATIONS = 3;

    /** Below this part of the threshold for a notice the share is clearly back. */
    private static final double BACK = 0.8;

    /** The trade's mean beside its threshold. */
    private static final double MEAN = 0.5;

    private final int minimum;
    private final double usual;

    /**
     * @param minimum messages in an hour below which a share says nothing
     * @param usual from which share on somebody should look, whatever the history; 0 to 1
     */
    public ShareJudge(int minimum, double usual) {
        this.minimum = minimum;
        this.usual = usual;
    }

    @Override
    public ShareState nothingYet() {
        return new ShareState(LastHour.empty(), ShareBaseline.empty(), Episode.NONE);
    }

    @Override
    public Verdict<ShareState> judge(ShareState before, Sight sight) {
        boolean jumped = before.hour().last().isAfter(sight.window().plus(JUMP));
        ShareState known =
                jumped ? new ShareState(LastHour.empty(), before.baseline(), Episode.NONE) : before;
        boolean idle = sight.all() == 0 && !known.episode().goesOn();
        if (idle || !known.hour().last().isBefore(sight.window())) {
            return Verdict.nothing(before);
        }
        LastHour hour = known.hour().with(sight.window(), sight.all(), sight.hits());
        int cell = HourOfWeek.of(sight.window(), sight.zone());
        double expected = known.baseline().expected(cell, usual * MEAN);
        double deviation = known.baseline().deviation(expected, Math.max(hour.all(), minimum));
        double sparse =
                hour.all() < SPARSE ? Math.min(1, expected + SPARSE_DEVIATIONS * deviation) : 0;
        double share = hour.all() == 0 ? 0 : (double) hour.hits() / hour.all();
        Optional<Level> seen =
                hour.all() < minimum || hour.hits() < LEAST_HITS
                        ? Optional.empty()
                        : seen(share, sparse, expected, deviation);
        double notice = threshold(Level.NOTICE, expected, deviation);
        boolean back = hour.all() < minimum || share < BACK * notice;
        Episode.Next next = known.episode().next(sight.window(), seen, back);
        ShareBaseline learnt = learnt(known, hour, sight, cell, expected, notice);
        return new Verdict<>(
                new ShareState(hour, learnt, next.after()),
                true,
                next.raised()
                        .map(
                                level ->
                                        new Figure(
                                                level,
                                                Duration.ofHours(1),
                                                share,
                                                expected,
                                                Math.max(
                                                        sparse,
                                                        threshold(level, expected, deviation)),
                                                hour.all())),
                next.ended());
    }

    /** The share from which on a level is reached; never more than all. */
    double threshold(Level level, double expected, double deviation) {
        double trade = usual * tradeFactor(level);
        return Math.min(1, Math.max(trade, expected + deviations(level) * deviation));
    }

    private Optional<Level> seen(double share, double sparse, double expected, double deviation) {
        if (share < sparse) return Optional.empty();
        Optional<Level> seen = Optional.empty();
        for (Level level : Level.values()) {
            if (share >= threshold(level, expected, deviation)) seen = Optional.of(level);
        }
        return seen;
    }

    /** A crisis must not become what is usual: beyond the threshold nothing is learnt. */
    private static ShareBaseline learnt(
            ShareState known,
            LastHour hour,
            Sight sight,
            int cell,
            double expected,
            double notice) {
        boolean begins =
                cell != HourOfWeek.of(known.hour().last(), sight.zone())
                        || known.hour().last().isBefore(sight.window().minus(JUMP));
        boolean ends = cell != HourOfWeek.of(sight.window().plus(Window.LENGTH), sight.zone());
        double hits = Math.min(sight.hits(), notice * sight.all());
        ShareBaseline learnt = known.baseline().learning(cell, begins, sight.all(), hits);
        if (!ends) return learnt;
        return learnt.straying(expected, hour.all(), Math.min(hour.hits(), notice * hour.all()));
    }

    private static double deviations(Level level) {
        return switch (level) {
            case NOTICE -> 1.5;
            case WARNING -> 2;
            case CRISIS -> 3;
        };
    }

    private static double tradeFactor(Level level) {
        return switch (level) {
            case NOTICE -> 1;
            case WARNING -> 4.0 / 3;
            case CRISIS -> 2;
        };
    }

    @Override
    public Optional<Level> level(ShareState state) {
        return state.episode().level();
    }

    @Override
    public byte[] write(ShareState state) {
        return Stored.written(
                KIND,
                LastHour.BYTES + ShareBaseline.BYTES + Stored.EPISODE,
                to -> {
                    state.hour().put(to);
                    state.baseline().put(to);
                    Stored.put(state.episode(), to);
                });
    }

    @Override
    public ShareState read(byte[] state) {
        return Stored.read(
                KIND,
                state,
                from ->
                        new ShareState(
                                LastHour.read(from),
                                ShareBaseline.read(from),
                                Stored.episode(from)));
    }
}
