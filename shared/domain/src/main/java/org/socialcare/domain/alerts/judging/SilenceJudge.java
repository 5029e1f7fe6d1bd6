package org.socialcare.domain.alerts.judging;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.alerts.signals.Window;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Whether nobody writes where somebody usually would have: how improbable the silence is, by the
 * rates learnt for each hour of the week. A night without messages is expected and so says nothing;
 * a channel without a week of history says nothing at all.
 */
public final class SilenceJudge implements Judge<SilenceState> {
    private static final char KIND = 'Q';

    /** Customers come in bursts: gaps are far longer than independent arrivals would leave. */
    private static final double DISPERSION = 0.5;

    private static final Duration LEAST = Duration.ofMinutes(30);
    private static final double LEAST_SECONDS = (double) LEAST.toSeconds();
    private static final double WINDOW_SECONDS = (double) Window.LENGTH.toSeconds();

    /** Windows looked back upon; an older silence is no more improbable than this. */
    private static final long MOST_WINDOWS = 7L * 24 * 12;

    /** A window counts at most this many times the usual, so that a rush does not stay expected. */
    private static final double MOST_TIMES = 4;

    private static final double FREE = 5;

    @Override
    public SilenceState nothingYet() {
        return SilenceState.empty();
    }

    @Override
    public Verdict<SilenceState> judge(SilenceState before, Sight sight) {
        long number = LastHour.number(sight.window());
        boolean jumped = before.lastHeard() > number + JUMP.dividedBy(Window.LENGTH);
        SilenceState known = jumped ? before.with(0, Episode.NONE) : before;
        if (known.lastHeard() >= number) return Verdict.nothing(before);
        if (sight.hits() > 0) return heard(known, sight, number);
        return known.lastHeard() == 0 ? Verdict.nothing(before) : silent(known, sight, number);
    }

    /** What was silent before is learnt as well, unless it was an alert. */
    private static Verdict<SilenceState> heard(SilenceState known, Sight sight, long number) {
        SilenceState learning = known.copy();
        if (known.lastHeard() > 0 && !known.episode().goesOn()) {
            long from = Math.max(known.lastHeard() + 1, number - MOST_WINDOWS);
            for (long window = from; window < number; window++) {
                learning.learn(hour(window, sight.zone()), 0);
            }
        }
        int hour = hour(number, sight.zone());
        double most = MOST_TIMES * learning.expected(hour) + FREE;
        learning.learn(hour, Math.min(most, sight.hits() / sight.factor()));
        Episode.Next next = known.episode().end(sight.window());
        return new Verdict<>(
                learning.with(number, next.after()), true, Optional.empty(), next.ended());
    }

    private static Verdict<SilenceState> silent(SilenceState known, Sight sight, long number) {
        Silence silence = silence(known, number, sight.zone());
        Duration lasted = Window.LENGTH.multipliedBy(number - known.lastHeard());
        Optional<Level> seen =
                lasted.compareTo(LEAST) < 0 ? Optional.empty() : level(silence.improbable());
        Episode.Next next = known.episode().next(sight.window(), seen, false);
        if (next.raised().isEmpty()) return Verdict.nothing(known);
        double seconds = (double) lasted.toSeconds();
        double threshold = Math.max(LEAST_SECONDS, silence.noticed() * WINDOW_SECONDS);
        Figure figure =
                new Figure(
                        next.raised().get(),
                        lasted,
                        seconds,
                        seconds / Math.max(1, silence.missed()),
                        threshold,
                        (int) Math.round(silence.missed()));
        return new Verdict<>(
                known.with(known.lastHeard(), next.after()),
                true,
                Optional.of(figure),
                next.ended());
    }

    /**
     * @param improbable minus the logarithm of the silence's probability
     * @param missed messages that were expected meanwhile
     * @param noticed windows after which it was worth a notice
     */
    private record Silence(double improbable, double missed, int noticed) {}

    private static Silence silence(SilenceState known, long number, ZoneId zone) {
        double improbable = 0;
        double missed = 0;
        int noticed = 0;
        long from = Math.max(known.lastHeard() + 1, number - MOST_WINDOWS);
        for (long window = from; window <= number; window++) {
            double expected = known.expected(hour(window, zone));
            improbable += improbability(expected);
            missed += expected;
            if (noticed == 0 && level(improbable).isPresent()) noticed = (int) (window - from + 1);
        }
        return new Silence(improbable, missed, noticed);
    }

    /**
     * How long it has been quiet and how long that is usual, by the same rates; empty while nobody
     * ever wrote.
     *
     * @param heard the beginning of a window in which somebody wrote, which may not be judged yet
     */
    public Optional<Quiet> quiet(SilenceState state, Optional<Instant> heard, ZoneId zone) {
        long newest = heard.map(LastHour::number).orElse(0L);
        long last = Math.max(state.lastHeard(), newest);
        if (last == 0) return Optional.empty();
        Instant since = Instant.ofEpochSecond((last + 1) * Window.LENGTH.toSeconds());
        boolean judged = state.lastHeard() == last;
        return Optional.of(
                new Quiet(
                        since,
                        usual(state, last, zone),
                        judged ? state.episode().level() : Optional.empty()));
    }

    private static Optional<Duration> usual(SilenceState known, long last, ZoneId zone) {
        double improbable = 0;
        for (long window = last + 1; window <= last + MOST_WINDOWS; window++) {
            improbable += improbability(known.expected(hour(window, zone)));
            if (level(improbable).isPresent()) {
                Duration noticed = Window.LENGTH.multipliedBy(window - last);
                return Optional.of(noticed.compareTo(LEAST) < 0 ? LEAST : noticed);
            }
        }
        return Optional.empty();
    }

    private static double improbability(double expected) {
        return DISPERSION * Math.log1p(expected / DISPERSION);
    }

    /** One in twenty thousand, in a million, in half a billion. */
    private static Optional<Level> level(double improbable) {
        if (improbable >= 20) return Optional.of(Level.CRISIS);
        if (improbable >= 14) return Optional.of(Level.WARNING);
        return improbable >= 10 ? Optional.of(Level.NOTICE) : Optional.empty();
    }

    private static int hour(long window, ZoneId zone) {
        return HourOfWeek.of(Instant.ofEpochSecond(window * Window.LENGTH.toSeconds()), zone);
    }

    @Override
    public Optional<Level> level(SilenceState state) {
        return state.episode().level();
    }

    @Override
    public byte[] write(SilenceState state) {
        return Stored.written(KIND, SilenceState.BYTES, state::put);
    }

    @Override
    public SilenceState read(byte[] state) {
        return Stored.read(KIND, state, SilenceState::read);
    }
}
