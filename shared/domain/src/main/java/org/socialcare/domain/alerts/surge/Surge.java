package org.socialcare.domain.alerts.surge;

import org.socialcare.domain.alerts.Level;

import java.time.Instant;
import java.util.Optional;

/**
 * Judges the five-minute counts of one series, one by one and from the past alone. The sums over
 * the last 5 to 60 minutes are compared with how high the same sums usually peak in a day: a surge
 * is a count some times higher than the highest of an ordinary day. So every series brings its own
 * dispersion and its own daily rhythm, be it one message an hour or a hundred a minute, and no
 * distribution has to be supposed; at hours that are usually quiet less is enough.
 *
 * <p>Comparing with a series' own extremes instead of its mean and deviation follows Siffer,
 * Fouque, Termier and Largouët, "Anomaly Detection in Streams with Extreme Value Theory" (KDD
 * 2017); measured with the score of Lavin and Ahmad, "Evaluating Real-Time Anomaly Detection
 * Algorithms - the Numenta Anomaly Benchmark" (ICMLA 2015).
 */
public final class Surge {
    private final SurgeRule rule;

    public Surge(SurgeRule rule) {
        this.rule = rule;
    }

    /** What is remembered from now on, and what is thought of the window. */
    public record Step(SurgeState after, Judgement judgement) {}

    /**
     * One closed window; windows left out since the last one had no message. A window that is not
     * later than the last one changes nothing and raises nothing, unless the clock jumped back
     * beyond all that is remembered: then the series is new.
     *
     * @param before what the last step returned
     * @param start an instant in the window
     * @param expectedFactor how many times the usual count a declared event lets expect; 1 without
     * @throws IllegalArgumentException if the count is below 0 or the factor below 1
     */
    public Step step(SurgeState before, Instant start, long count, double expectedFactor) {
        if (count < 0) throw new IllegalArgumentException("a count cannot be " + count);
        if (!(expectedFactor >= 1 && expectedFactor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a factor is 1 or more, not " + expectedFactor);
        }
        long window = Windows.number(start);
        SurgeState known = known(before, window);
        if (!known.isEmpty() && window <= known.last()) {
            return new Step(before, reading(known, expectedFactor).judgement(Optional.empty()));
        }
        SurgeState present = advanced(known, window, count / expectedFactor);
        Reading reading = reading(present, expectedFactor);
        boolean learning = window - present.first() < Windows.in(rule.learning());
        Optional<Level> seen = learning ? Optional.empty() : reading.level();
        Raised raised = present.raised().next(seen, window, rule);
        Judgement judgement = reading.judgement(raised.raisedAt(window));
        return new Step(present.with(raised), judgement);
    }

    private SurgeState known(SurgeState before, long window) {
        if (before.isEmpty() || before.last() - window > rule.memory()) {
            return SurgeState.starting(rule, window);
        }
        boolean longAgo = window - before.last() > rule.memory();
        return longAgo ? SurgeState.silent(rule, window - rule.memory(), window - 1) : before;
    }

    private SurgeState advanced(SurgeState known, long window, double count) {
        SurgeState state = known;
        while (state.last() < window - 1) state = state.plus(0, rule);
        return state.plus(count, rule);
    }

    /** The period whose count comes closest to its threshold, or exceeds it most. */
    private Reading reading(SurgeState state, double factor) {
        Reading most = reading(state, 0, factor);
        for (int period = 1; period < rule.periods().size(); period++) {
            Reading other = reading(state, period, factor);
            if (other.score() > most.score()) most = other;
        }
        return most;
    }

    private Reading reading(SurgeState state, int period, double factor) {
        int windows = rule.periods().get(period);
        int hour = Windows.hourOfDay(state.last());
        double expected = windows * state.hours().of(hour);
        double level = windows * state.hours().level();
        double quiet = Math.pow((expected + 1) / (level + 1), rule.hourWeight());
        Peaks.Usual usual = state.usualPeak(period, rule);
        double peak =
                usual.settled()
                        ? usual.peak()
                        : rule.caution() * Math.max(rule.newcomer(), usual.peak());
        return new Reading(
                rule, windows, state.recent().sum(windows), expected, (peak + 1) * quiet, factor);
    }
}
