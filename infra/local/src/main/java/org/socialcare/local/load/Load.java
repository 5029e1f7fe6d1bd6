package org.socialcare.local.load;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.replay.NotRunning;
import org.socialcare.local.replay.RunningSuite;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Simulators;

import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;

/**
 * {@code mvn -Pload -Dmessages=20000}: sends that many messages to the running suite, with
 * duplicates, disorder and batches, waits until all has settled, and proves that each stands in its
 * conversation exactly once and in order. {@code -Dprobe} measures single messages instead.
 */
public final class Load {
    private final LoadOptions options;
    private final RunningSuite suite;
    private final InstantSource clock;
    private final PrintStream out;

    private Load(LoadOptions options, RunningSuite suite, InstantSource clock, PrintStream out) {
        this.options = options;
        this.suite = suite;
        this.clock = clock;
        this.out = out;
    }

    /** Exit code 1: something was lost, doubled or shuffled; 2: it could not be carried out. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(System.getProperties(), System.out));
    }

    static int run(Properties properties, PrintStream out) throws InterruptedException {
        try {
            LoadOptions options = LoadOptions.from(properties);
            RunningSuite suite = new RunningSuite(URI.create("http://localhost:" + options.port()));
            List<DemoChannel> channels =
                    suite.channels().stream().filter(Load::tellsWords).toList();
            if (channels.isEmpty()) {
                throw new IllegalArgumentException("the suite plays no channels");
            }
            String probe = properties.getProperty("probe", "false");
            InstantSource clock = InstantSource.system();
            boolean good =
                    probe.equals("false")
                            ? new Load(options, suite, clock, out).send(channels)
                            : new Probe(suite, clock, channels.getFirst()).run(out);
            return good ? 0 : 1;
        } catch (IllegalArgumentException | NotRunning wrong) {
            out.println("load: " + wrong.getMessage());
            return 2;
        }
    }

    /** What has to be fetched arrives when it is fetched, which is no measure of webhooks. */
    private static boolean tellsWords(DemoChannel channel) {
        return Simulators.dialect(channel.platform()).filter(Dialect::tellsWords).isPresent();
    }

    private boolean send(List<DemoChannel> channels) throws InterruptedException {
        Instant begun = clock.instant();
        Traffic traffic = Traffic.draw(options, channels, "load" + begun.toEpochMilli(), begun);
        Ledger before = Ledger.read(suite);
        Dispatch dispatch = new Dispatch(suite, clock);
        long first = System.nanoTime();
        dispatch.send(traffic.lanes());
        double sending = seconds(first);
        int events = options.messages() + traffic.copies();
        out.println(
                options.messages()
                        + " messages, "
                        + traffic.copies()
                        + " of them twice, "
                        + traffic.late()
                        + " late, from "
                        + options.customers()
                        + " customers");
        out.println(
                "accepted: "
                        + events
                        + " in "
                        + sending
                        + " s, "
                        + Math.round(events / sending)
                        + " a second; "
                        + dispatch.repeated()
                        + " deliveries repeated, "
                        + dispatch.lost()
                        + " never taken");
        out.println("webhook answered: " + dispatch.latencies().text());
        long expected = before.received() + events;
        Ledger stored = await(ledger -> ledger.balanced() && ledger.received() >= expected);
        out.println("stored: all in " + seconds(first) + " s from the first to the last");
        Ledger after = await(ledger -> ledger.waiting() == 0);
        out.println("quiet: no queue holds anything after " + seconds(first) + " s");
        boolean books = stored.balanced() && after.balanced() && after.received() >= expected;
        out.println(
                "books: received "
                        + after.received()
                        + ", settled "
                        + after.settled()
                        + (books ? ", balanced" : ", NOT balanced"));
        out.println(
                "dead letters: "
                        + (after.dead().isEmpty() ? "none" : String.join(", ", after.dead())));
        Proof proof = Proof.of(traffic.talks(), new Desk(suite, "sofia"));
        out.println(proof.text(traffic.talks().size()));
        return books && after.dead().isEmpty() && proof.holds() && dispatch.lost() == 0;
    }

    /** Waits until it is so, or until nothing has moved for too long. */
    private Ledger await(Predicate<Ledger> so) throws InterruptedException {
        Ledger last = Ledger.read(suite);
        long moved = System.nanoTime();
        while (!so.test(last) && System.nanoTime() - moved < options.patience().toNanos()) {
            Thread.sleep(500);
            Ledger next = Ledger.read(suite);
            if (!next.equals(last)) {
                moved = System.nanoTime();
            }
            last = next;
        }
        return last;
    }

    private static double seconds(long since) {
        return Math.round((System.nanoTime() - since) / 1e7) / 100.0;
    }
}
