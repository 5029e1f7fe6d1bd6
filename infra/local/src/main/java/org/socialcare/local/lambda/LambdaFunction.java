package org.socialcare.local.lambda;

import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.Watch;
import org.socialcare.local.template.FunctionSpec;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A function with the environments that serve it: warm ones are used again, new ones are started up
 * to a limit, further callers wait. Safe for concurrent use.
 */
public final class LambdaFunction implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final FunctionSpec spec;
    private final Launcher launcher;
    private final Watch watch;
    private final Semaphore permits;
    private final BlockingDeque<ExecutionEnvironment> idle = new LinkedBlockingDeque<>();
    private final Set<ExecutionEnvironment> all = ConcurrentHashMap.newKeySet();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile boolean closed;

    /** A function that nobody watches. */
    public LambdaFunction(FunctionSpec spec, Launcher launcher, int environments) {
        this(spec, launcher, environments, Watch.NOBODY);
    }

    LambdaFunction(FunctionSpec spec, Launcher launcher, int environments, Watch watch) {
        this.watch = watch;
        this.spec = spec;
        this.launcher = launcher;
        this.permits = new Semaphore(environments);
    }

    public FunctionSpec spec() {
        return spec;
    }

    /** Starts an environment ahead of the first call, if none is there. */
    public Outcome warm() throws InterruptedException {
        permits.acquire();
        try {
            ExecutionEnvironment environment = idle.pollFirst();
            if (environment == null) {
                environment = start();
            }
            Outcome ready = environment.initialise();
            keepIf(ready instanceof Outcome.Returned, environment);
            return ready;
        } catch (IOException cannotStart) {
            return unstartable(cannotStart);
        } finally {
            permits.release();
        }
    }

    /** Calls the function and waits for its answer, or for the reason why there is none. */
    public Outcome invoke(Body event) throws InterruptedException {
        permits.acquire();
        try {
            calls.incrementAndGet();
            ExecutionEnvironment environment = take();
            Outcome ready = environment.initialise();
            long begun = System.nanoTime();
            Outcome outcome = ready instanceof Outcome.Returned ? environment.invoke(event) : ready;
            watch.invoked(spec.id(), event, outcome, Duration.ofNanos(System.nanoTime() - begun));
            keepIf(ready instanceof Outcome.Returned && environment.isAlive(), environment);
            return counted(outcome);
        } catch (IOException cannotStart) {
            return counted(unstartable(cannotStart));
        } finally {
            permits.release();
        }
    }

    /** How the function is doing. */
    public State state() {
        long alive = all.stream().filter(ExecutionEnvironment::isAlive).count();
        return new State((int) alive, calls.get(), failures.get());
    }

    /** Environments that are alive, and calls since the start. */
    public record State(int environments, long calls, long failures) {}

    /** Process ids of the environments; a test may end one. */
    public long[] processes() {
        return all.stream().mapToLong(ExecutionEnvironment::pid).toArray();
    }

    @Override
    public void close() {
        closed = true;
        all.forEach(ExecutionEnvironment::close);
    }

    /**
     * Lambda would start another environment at once; here that takes longer than most calls, so a
     * busy one is waited for.
     */
    private ExecutionEnvironment take() throws IOException, InterruptedException {
        if (idle.isEmpty() && !all.isEmpty()) {
            ExecutionEnvironment freed = idle.pollFirst(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (freed != null) {
                idle.addFirst(freed);
            }
        }
        for (var environment = idle.pollFirst();
                environment != null;
                environment = idle.pollFirst()) {
            if (environment.isAlive()) {
                return environment;
            }
            discard(environment);
        }
        return start();
    }

    private ExecutionEnvironment start() throws IOException {
        if (closed) {
            throw new IOException("stopping");
        }
        ExecutionEnvironment environment = launcher.launch(spec);
        all.add(environment);
        return environment;
    }

    private void keepIf(boolean usable, ExecutionEnvironment environment) {
        if (usable && !closed) {
            idle.addFirst(environment);
        } else {
            discard(environment);
        }
    }

    private void discard(ExecutionEnvironment environment) {
        all.remove(environment);
        environment.close();
    }

    private Outcome counted(Outcome outcome) {
        if (!(outcome instanceof Outcome.Returned)) {
            failures.incrementAndGet();
            if (!closed) {
                System.err.println("[" + spec.shortName() + "] " + outcome.trouble());
            }
        }
        return outcome;
    }

    private static Outcome unstartable(IOException why) {
        return new Outcome.Failed("Runtime.StartError", String.valueOf(why.getMessage()));
    }
}
