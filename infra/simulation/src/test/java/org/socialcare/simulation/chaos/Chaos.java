package org.socialcare.simulation.chaos;

import org.jspecify.annotations.Nullable;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.bus.Carriage;
import org.socialcare.simulation.gate.Call;
import org.socialcare.simulation.gate.Gate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lets trouble into every call that a function makes. Whoever runs no function calls undisturbed:
 * the world itself does not fail.
 */
public final class Chaos implements Gate, Carriage {
    private static final int DEEPEST = 3;

    private final Dice dice;
    private final Weather weather;
    private final VirtualClock clock;
    private final Trace trace;
    private final Deque<Run> runs = new ArrayDeque<>();
    private Runnable meanwhile = () -> {};
    private boolean over;

    public Chaos(Dice dice, Weather weather, VirtualClock clock, Trace trace) {
        this.dice = dice;
        this.weather = weather;
        this.clock = clock;
        this.trace = trace;
    }

    /** What may run between two calls of a function. */
    public void meanwhile(Runnable something) {
        meanwhile = something;
    }

    /** From now on nothing goes wrong any more. */
    public void end() {
        over = true;
    }

    public boolean isOver() {
        return over;
    }

    public Weather weather() {
        return over ? Weather.FAIR : weather;
    }

    public void begin(Run run) {
        runs.push(run);
    }

    public void finish() {
        runs.pop();
    }

    @Override
    public <A> A pass(Call call, Supplier<A> effect) {
        Run run = runs.peek();
        if (run == null) return effect.get();
        if (run.isDead()) throw new Crash();
        if (over) return effect.get();
        interrupt(run);
        int fault = dice.below(1000);
        if ((fault -= weather.crash()) < 0) return crash(run, call, effect);
        if ((fault -= weather.throttled()) < 0) {
            trace.say(() -> "  " + run.function() + " " + call + " throttled");
            throw Refusals.throttled(call, dice);
        }
        if ((fault -= weather.lost()) < 0) return lose(run, call, effect);
        if (fault - weather.repeated() < 0) return repeat(run, call, effect);
        trace.say(() -> "  " + run.function() + " " + call + " " + brief(call.request()));
        return effect.get();
    }

    /** A call of the world outside AWS: the function may die before it or after it as well. */
    public <A> A outside(String what, Supplier<A> effect) {
        Run run = runs.peek();
        if (run == null || over) return effect.get();
        if (run.isDead()) throw new Crash();
        interrupt(run);
        return dice.happens(2 * weather.crash())
                ? crash(run, new Call("outside", what, ""), effect)
                : effect.get();
    }

    private void interrupt(Run run) {
        if (runs.size() < DEEPEST && dice.happens(weather.meanwhile())) meanwhile.run();
        if (dice.happens(weather.stalled())) {
            clock.pass(dice.millis(500, 20_000));
            trace.say(() -> "  " + run.function() + " stood still until now");
        }
        if (clock.instant().isAfter(run.deadline())) {
            trace.say(() -> "  " + run.function() + " ran out of time");
            throw run.die();
        }
    }

    private <A> A crash(Run run, Call call, Supplier<A> effect) {
        boolean after = dice.happens(500);
        trace.say(() -> "  " + run.function() + " died " + (after ? "after " : "before ") + call);
        if (after) tried(effect);
        throw run.die();
    }

    private <A> A lose(Run run, Call call, Supplier<A> effect) {
        boolean arrived = dice.happens(500);
        trace.say(
                () ->
                        "  "
                                + run.function()
                                + " no answer from "
                                + call
                                + (arrived ? ", which was carried out" : ""));
        if (arrived) tried(effect);
        throw Refusals.lost();
    }

    private <A> A repeat(Run run, Call call, Supplier<A> effect) {
        trace.say(() -> "  " + run.function() + " " + call + " twice");
        tried(effect);
        return effect.get();
    }

    private void tried(Supplier<?> effect) {
        try {
            Object nobodyWantsIt = effect.get();
            trace.say(() -> "    with " + brief(nobodyWantsIt));
        } catch (RuntimeException refused) {
            // Nobody is there to hear it.
        }
    }

    @Override
    public boolean refuses(Call call, int place) {
        boolean refused = !over && !runs.isEmpty() && dice.happens(weather.partial());
        if (refused) trace.say(() -> "  " + call + " does not take number " + place);
        return refused;
    }

    @Override
    public List<Duration> delays(String rule) {
        if (over || !dice.happens(weather.bus())) return List.of(Duration.ZERO);
        List<Duration> delays = new ArrayList<>();
        for (int times = dice.between(1, 2); times > 0; times--) {
            delays.add(dice.millis(100, 90_000));
        }
        return delays;
    }

    public Duration indexLag() {
        int most = over ? 0 : weather.indexLag();
        return most == 0 ? Duration.ZERO : Duration.ofMillis(dice.below(most));
    }

    private static String brief(@Nullable Object request) {
        String text = String.valueOf(request);
        return text.substring(0, Math.min(text.length(), 160));
    }
}
