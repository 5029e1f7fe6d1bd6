package org.socialcare.simulation;

import org.socialcare.aws.signed.Account;
import org.socialcare.aws.start.Clients;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.simulation.bus.Carriage;
import org.socialcare.simulation.bus.MemoryBus;
import org.socialcare.simulation.dynamo.MemoryDynamo;
import org.socialcare.simulation.gate.Gate;
import org.socialcare.simulation.gate.Watcher;
import org.socialcare.simulation.queue.MemoryQueues;
import org.socialcare.simulation.signed.MemoryServices;

import software.amazon.awssdk.core.SdkClient;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Everything of AWS that the template asks for, in memory. */
public final class MemoryAws {
    private final Blueprint blueprint;
    private final VirtualClock clock;
    private final MemoryDynamo dynamo;
    private final MemoryQueues queues;
    private final MemoryBus bus;
    private final Clients clients;
    private final Account account;

    /**
     * What may go wrong, and who is told what happens.
     *
     * @param worn what functions are given in place of each client
     */
    public record Conditions(
            Gate gate,
            Watcher watcher,
            Carriage carriage,
            Supplier<Duration> indexLag,
            UnaryOperator<SdkClient> worn) {
        /** Nothing goes wrong. */
        public static Conditions fair(Watcher watcher) {
            return new Conditions(
                    Gate.OPEN,
                    watcher,
                    Carriage.PROMPT,
                    () -> Duration.ZERO,
                    UnaryOperator.identity());
        }
    }

    /**
     * @param secret the text that the channels' secret has at the moment
     */
    public MemoryAws(
            Blueprint blueprint,
            VirtualClock clock,
            Supplier<String> secret,
            Conditions conditions) {
        Gate gate = conditions.gate();
        Watcher watcher = conditions.watcher();
        this.blueprint = blueprint;
        this.clock = clock;
        this.dynamo = new MemoryDynamo(clock, gate, watcher, conditions.indexLag());
        this.queues = new MemoryQueues(clock, gate, watcher);
        blueprint.tables().forEach(dynamo::createTable);
        blueprint.queues().forEach(queues::create);
        this.bus =
                new MemoryBus(
                        blueprint.bus(),
                        blueprint.rules(),
                        queues,
                        clock,
                        gate,
                        watcher,
                        conditions.carriage());
        this.clients =
                Clients.made(
                        Stream.<SdkClient>of(dynamo, queues, bus).map(conditions.worn()).toList());
        var services = new MemoryServices(dynamo, queues, secret, gate, watcher);
        this.account = Account.of((_, _) -> services);
    }

    public MemoryDynamo dynamo() {
        return dynamo;
    }

    public MemoryQueues queues() {
        return queues;
    }

    public MemoryBus bus() {
        return bus;
    }

    /**
     * What the function of that name finds around it, with the template's environment.
     *
     * @param told the time as its machine tells it
     */
    public Surroundings around(String function, InstantSource told, PrintStream out) {
        return new Surroundings(
                blueprint.function(function).environment(),
                () -> account,
                () -> clients,
                told,
                out,
                clock::pass,
                _ -> {});
    }
}
