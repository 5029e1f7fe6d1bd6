package org.socialcare.local.lambda;

import org.socialcare.local.extension.Body;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One environment: a child JVM that handles one event at a time. After a timeout or a crash it is
 * gone for good, as on Lambda. Not for concurrent calls.
 */
final class ExecutionEnvironment implements AutoCloseable {
    /** Lambda allows ten seconds; a laptop that starts ten of them at once needs longer. */
    private static final Duration INITIALISATION = Duration.ofSeconds(60);

    private final RuntimeApi api;
    private final Process process;
    private final Duration timeout;
    private final Clock clock;
    private volatile boolean closed;

    ExecutionEnvironment(RuntimeApi api, Process process, Duration timeout, Clock clock) {
        this.api = api;
        this.process = process;
        this.timeout = timeout;
        this.clock = clock;
        Thread.startVirtualThread(this::watch);
    }

    boolean isAlive() {
        return !closed && process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Waits until the child is ready; the outcome is a failure if it never will be. */
    Outcome initialise() throws InterruptedException {
        try {
            return api.initialised().get(INITIALISATION.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            return new Outcome.Failed(
                    "Runtime.InitTimeout", "not ready within " + INITIALISATION.toSeconds() + " s");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Calls the function. The environment must be initialised. */
    Outcome invoke(Body event) throws InterruptedException {
        var invocation = Invocation.of(event, clock.instant().plus(timeout));
        api.offer(invocation);
        if (!process.isAlive()) {
            api.childIsGone("exit code " + process.exitValue());
        }
        try {
            return invocation.outcome().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            close();
            return new Outcome.TimedOut();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
        api.close();
    }

    private void watch() {
        try {
            api.childIsGone("exit code " + process.waitFor());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
