package org.socialcare.local.load;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.replay.RunningSuite;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Simulators;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/** Measures one message at a time: how fast a webhook is answered, and when the desk shows it. */
final class Probe {
    private static final int WARM_UP = 50;
    private static final int WEBHOOKS = 200;
    private static final int SIGHTINGS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningSuite suite;
    private final InstantSource clock;
    private final DemoChannel channel;
    private final Dialect dialect;
    private final RandomGenerator random = new SecureRandom();

    Probe(RunningSuite suite, InstantSource clock, DemoChannel channel) {
        this.suite = suite;
        this.clock = clock;
        this.channel = channel;
        this.dialect = Simulators.dialect(channel.platform()).orElseThrow();
    }

    /** Returns whether every delivery was taken and seen in time. */
    boolean run(PrintStream out) throws InterruptedException {
        Latencies webhooks = new Latencies();
        for (int i = 0; i < WARM_UP + WEBHOOKS; i++) {
            long begun = System.nanoTime();
            boolean taken = write("probe " + i);
            if (i >= WARM_UP) {
                webhooks.add(System.nanoTime() - begun);
            }
            if (!taken) {
                out.println("probe: " + channel.id() + " refused a message");
                return false;
            }
        }
        out.println("webhook answered: " + webhooks.text());
        // The burst above is work of its own: what is measured next must not queue behind it.
        while (Ledger.read(suite).waiting() > 0) {
            Thread.sleep(200);
        }
        Latencies sightings = new Latencies();
        Desk desk = new Desk(suite, "sofia");
        for (int i = 0; i < SIGHTINGS; i++) {
            // An emergency's clock is the nearest of all, so that it stands on the first page.
            String text =
                    "Emergency, the board caught fire! " + Long.toHexString(random.nextLong());
            long begun = System.nanoTime();
            write(text);
            if (!seen(desk, text, begun)) {
                out.println(
                        "probe: the first page of the queue did not show a message within "
                                + PATIENCE
                                + "; older emergencies may fill it, so use a fresh data folder");
                return false;
            }
            sightings.add(System.nanoTime() - begun);
        }
        out.println("webhook to queue:  " + sightings.text());
        return true;
    }

    private boolean write(String text) throws InterruptedException {
        Act act =
                new Act.Wrote(
                        new Customer(dialect.customerId(random), "Probe"),
                        dialect.messageId(random),
                        clock.instant(),
                        text);
        int status =
                suite.deliver(
                        channel, dialect.tell(channel, List.of(act), clock.instant()).getFirst());
        return status >= 200 && status < 300;
    }

    private static boolean seen(Desk desk, String text, long begun) throws InterruptedException {
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            if (desk.previews("team").stream().anyMatch(preview -> preview.contains(text))) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }
}
