package org.socialcare.aws.start;

import java.io.PrintStream;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a function finds around it: its environment, AWS, the time and where its lines go. Lambda's,
 * or those of a test that plays all of them.
 *
 * @param clients asked for once the environment is known to be complete
 * @param out one line of log, metrics or books at a time
 * @param beforeSnapshot takes a rehearsal, for where snapshots are taken
 */
public record Surroundings(
        Map<String, String> environment,
        Supplier<Clients> clients,
        InstantSource clock,
        PrintStream out,
        Consumer<Runnable> beforeSnapshot) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of a function with this environment on Lambda. */
    public static Surroundings of(Map<String, String> environment) {
        return new Surroundings(
                environment,
                () -> Clients.from(environment),
                Clock.systemUTC(),
                System.out,
                Primed::beforeSnapshot);
    }

    /** The environment's variables, each still to be asked for. */
    public Settings settings() {
        return new Settings(environment);
    }
}
