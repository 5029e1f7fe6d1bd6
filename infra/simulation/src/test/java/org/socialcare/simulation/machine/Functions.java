package org.socialcare.simulation.machine;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.simulation.Blueprint;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.chaos.Chaos;
import org.socialcare.simulation.chaos.Crash;
import org.socialcare.simulation.chaos.Dice;
import org.socialcare.simulation.chaos.Run;
import org.socialcare.simulation.chaos.Trace;
import org.socialcare.testkit.lambda.TestContext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Invokes functions: one event at a time in each instance, a new instance where none is idle. */
public final class Functions {
    private final Blueprint blueprint;
    private final VirtualClock clock;
    private final Chaos chaos;
    private final Dice dice;
    private final Trace trace;
    private final Maker maker;
    private final Map<String, Deque<RequestStreamHandler>> idle = new HashMap<>();
    private final Map<String, Duration> timeouts = new HashMap<>();
    private int invocations;

    /** Makes a new instance of a function. */
    @FunctionalInterface
    public interface Maker {
        RequestStreamHandler make(String function);
    }

    /**
     * What became of an invocation.
     *
     * @param finished whether the function answered
     */
    public record Outcome(boolean finished, String answer) {
        private static final Outcome FAILED = new Outcome(false, "");
    }

    public Functions(
            Blueprint blueprint,
            VirtualClock clock,
            Chaos chaos,
            Dice dice,
            Trace trace,
            Maker maker) {
        this.blueprint = blueprint;
        this.clock = clock;
        this.chaos = chaos;
        this.dice = dice;
        this.trace = trace;
        this.maker = maker;
    }

    public Outcome invoke(String function, String event) {
        trace.say(() -> function + " begins");
        invocations++;
        var instances = idle.computeIfAbsent(function, _ -> new ArrayDeque<>());
        boolean fresh = instances.isEmpty() || dice.happens(chaos.weather().crash());
        var handler = fresh ? maker.make(function) : instances.pop();
        var run = new Run(function, clock.instant().plus(timeout(function)));
        chaos.begin(run);
        try {
            String answer = call(handler, event, run);
            instances.push(handler);
            trace.say(() -> function + " ends: " + answer);
            return new Outcome(true, answer);
        } catch (Crash died) {
            return Outcome.FAILED;
        } catch (RuntimeException | IOException failed) {
            trace.say(() -> function + " fails: " + failed);
            instances.push(handler);
            return Outcome.FAILED;
        } finally {
            chaos.finish();
        }
    }

    private String call(RequestStreamHandler handler, String event, Run run) throws IOException {
        var out = new ByteArrayOutputStream();
        var context =
                new TestContext(
                        () -> (int) Duration.between(clock.instant(), run.deadline()).toMillis());
        var in = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
        handler.handleRequest(in, out, context);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Duration timeout(String function) {
        return timeouts.computeIfAbsent(function, name -> blueprint.function(name).timeout());
    }

    public int invocations() {
        return invocations;
    }
}
