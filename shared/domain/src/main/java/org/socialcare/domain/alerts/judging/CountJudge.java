package org.socialcare.domain.alerts.judging;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.alerts.surge.Judgement;
import org.socialcare.domain.alerts.surge.Surge;
import org.socialcare.domain.alerts.surge.SurgeState;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a count runs away. {@link Surge} says when; here is when the alert is over again. A
 * declared event lets expect more.
 */
public final class CountJudge implements Judge<CountState> {
    private static final char KIND = 'C';

    /** Half of the way from what is expected to the threshold is clearly back. */
    private static final double BACK = 0.5;

    private final Surge surge;

    public CountJudge(Surge surge) {
        this.surge = surge;
    }

    @Override
    public CountState nothingYet() {
        return new CountState(Instant.EPOCH, SurgeState.empty(), Episode.NONE);
    }

    @Override
    public Verdict<CountState> judge(CountState before, Sight sight) {
        boolean jumped = before.last().isAfter(sight.window().plus(JUMP));
        CountState known = jumped ? nothingYet() : before;
        boolean idle = sight.hits() == 0 && !known.episode().goesOn();
        if (idle || !known.last().isBefore(sight.window())) return Verdict.nothing(before);
        Surge.Step step = surge.step(known.surge(), sight.window(), sight.hits(), sight.factor());
        Judgement found = step.judgement();
        double calm = found.expected() + BACK * (found.threshold() - found.expected());
        Episode.Next next =
                known.episode().next(sight.window(), found.level(), found.count() <= calm);
        return new Verdict<>(
                new CountState(sight.window(), step.after(), next.after()),
                true,
                next.raised().map(level -> figure(level, found)),
                next.ended());
    }

    /** The detector tells the threshold of a warning; what was reached for less lies below it. */
    private static Figure figure(Level level, Judgement found) {
        int count = Math.toIntExact(found.count());
        return new Figure(
                level,
                found.period(),
                count,
                found.expected(),
                Math.min(found.threshold(), count),
                count);
    }

    @Override
    public Optional<Level> level(CountState state) {
        return state.episode().level();
    }

    @Override
    public byte[] write(CountState state) {
        byte[] inner = state.surge().bytes();
        return Stored.written(
                KIND,
                Long.BYTES + Stored.EPISODE + inner.length,
                to -> {
                    to.putLong(state.last().getEpochSecond());
                    Stored.put(state.episode(), to);
                    to.put(inner);
                });
    }

    @Override
    public CountState read(byte[] state) {
        return Stored.read(
                KIND,
                state,
                from -> {
                    Instant last = Instant.ofEpochSecond(from.getLong());
                    Episode episode = Stored.episode(from);
                    byte[] inner = new byte[from.remaining()];
                    from.get(inner);
                    return new CountState(last, SurgeState.of(inner), episode);
                });
    }
}
