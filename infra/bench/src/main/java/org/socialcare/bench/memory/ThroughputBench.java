package org.socialcare.bench.memory;

import com.sun.management.OperatingSystemMXBean;

import org.socialcare.bench.Machine;
import org.socialcare.bench.Measured;
import org.socialcare.bench.Numbers;
import org.socialcare.bench.Pin;
import org.socialcare.bench.Results;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Signed;
import org.socialcare.local.simulators.Simulators;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.gate.Watcher;
import org.socialcare.wire.json.Json;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * How many messages a second pass intake and triage on one core: handlers, wiring and adapters as
 * deployed, AWS in memory, every message a webhook of its own, queues read ten at a time. Platforms
 * take turns; signing the deliveries beforehand is not counted.
 */
public final class ThroughputBench {
    private static final int CORE = 1;
    private static final int CUSTOMERS = 200;
    private static final int MESSAGES = 1_000;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 15;
    private static final int BATCH = 10;

    /** Longer than queues and tables remember what must not come twice. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(15);

    private ThroughputBench() {}

    /** Runs it and writes the result. */
    public static void run(Path root) throws IOException, InterruptedException {
        boolean pinned = Pin.thisThread(CORE);
        var clock = new VirtualClock(Instant.now());
        var suite =
                new MemorySuite(
                        root,
                        Files.createTempDirectory("social-care-throughput-"),
                        clock,
                        Watcher.NOBODY);
        var channels = suite.channels().stream().filter(Measured::isPlayed).toList();
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            clock.pass(BETWEEN_ROUNDS);
            var deliveries = deliveries(channels, round, clock.instant());
            Round measured = round(suite, deliveries);
            if (round >= WARM_UP) rounds.add(measured);
        }
        keep(new Results(root), rounds, pinned);
    }

    /**
     * Messages a second of one round: by the clock on the wall, and of the processor's own time.
     */
    private record Round(double intake, double both, double bothOfProcessor) {}

    private static Round round(MemorySuite suite, List<Delivery> deliveries) throws IOException {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long worked = system.getProcessCpuTime();
        long begun = System.nanoTime();
        for (Delivery delivery : deliveries) {
            if (!suite.deliver(delivery.channel(), delivery.signed())) {
                throw new IllegalStateException("a delivery was refused");
            }
        }
        long taken = System.nanoTime();
        int done = 0;
        for (int batch = BATCH; batch > 0; done += batch) {
            batch = suite.takeBatch("triage", BATCH);
        }
        long settled = System.nanoTime();
        if (done != MESSAGES) throw new IllegalStateException(done + " of " + MESSAGES);
        return new Round(
                MESSAGES * 1e9 / (taken - begun),
                MESSAGES * 1e9 / (settled - begun),
                MESSAGES * 1e9 / (system.getProcessCpuTime() - worked));
    }

    private record Delivery(DemoChannel channel, Signed signed) {}

    private static List<Delivery> deliveries(List<DemoChannel> channels, int round, Instant now) {
        var ids = new SplittableRandom(round);
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            int who = round * CUSTOMERS + i % CUSTOMERS;
            DemoChannel channel = channels.get(who % channels.size());
            Dialect dialect = Simulators.dialect(channel.platform()).orElseThrow();
            String customer = dialect.customerId(new SplittableRandom(who));
            var act =
                    new Act.Wrote(
                            new Customer(customer, "Customer " + who),
                            dialect.messageId(ids),
                            now,
                            "Where is my order number " + i + "? I have waited since Monday.");
            dialect.tell(channel, List.of(act), now)
                    .forEach(signed -> deliveries.add(new Delivery(channel, signed)));
        }
        return deliveries;
    }

    private static void keep(Results results, List<Round> rounds, boolean pinned)
            throws IOException {
        String text =
                "Messages a second through intake and triage on one core, AWS in memory; median of "
                        + ROUNDS
                        + " rounds of "
                        + MESSAGES
                        + " (least to most)"
                        + (pinned ? "" : ", core not bound")
                        + "\n\nintake alone                            "
                        + spread(rounds, Round::intake)
                        + "\nintake and triage                       "
                        + spread(rounds, Round::both)
                        + "\nthe same in a second of processor time  "
                        + spread(rounds, Round::bothOfProcessor)
                        + "\n";
        Json json =
                Machine.describe(Instant.now())
                        .put("pinned", pinned)
                        .put("messages", MESSAGES)
                        .put("intake", values(rounds, Round::intake))
                        .put("intakeAndTriage", values(rounds, Round::both))
                        .put("ofProcessorTime", values(rounds, Round::bothOfProcessor))
                        .build();
        results.keep("throughput", json, text);
    }

    private static String spread(List<Round> rounds, Function<Round, Double> figure) {
        List<Double> values = rounds.stream().map(figure).toList();
        return Numbers.text(Numbers.percentile(values, 50), 0)
                + " ("
                + Numbers.text(Numbers.percentile(values, 0), 0)
                + "-"
                + Numbers.text(Numbers.percentile(values, 100), 0)
                + ")";
    }

    private static Json values(List<Round> rounds, Function<Round, Double> figure) {
        return new Json.Arr(
                rounds.stream().map(figure).map(each -> Numbers.rounded(each, 0)).toList());
    }
}
