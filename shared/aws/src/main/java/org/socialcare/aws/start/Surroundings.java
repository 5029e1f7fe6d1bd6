package org.socialcare.aws.start;

import org.socialcare.aws.signed.Account;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a function finds around it: its environment, AWS, the time and where its lines go. Lambda's,
 * or those of a test that plays all of them.
 *
 * @param account what calls AWS without the SDK; asked for once the environment is known to be
 *     complete, as are the clients
 * @param out one line of log, metrics or books at a time
 * @param pause returns when that much of the clock's time has passed
 * @param beforeSnapshot takes a rehearsal, for where snapshots are taken
 */
public record Surroundings(
        Map<String, String> environment,
        Supplier<Account> account,
        Supplier<Clients> clients,
        InstantSource clock,
        PrintStream out,
        Consumer<Duration> pause,
        Consumer<Runnable> beforeSnapshot) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of a function with this environment on Lambda. */
    public static Surroundings of(Map<String, String> environment) {
        Clock clock = Clock.systemUTC();
        return new Surroundings(
                environment,
                () -> Account.from(environment, clock),
                () -> Clients.from(environment),
                clock,
                System.out,
                Surroundings::sleep,
                Primed::beforeSnapshot);
    }

    private static void sleep(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** The environment's variables, each still to be asked for. */
    public Settings settings() {
        return new Settings(environment);
    }
}
