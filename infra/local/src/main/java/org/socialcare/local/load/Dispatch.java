package org.socialcare.local.load;

import org.socialcare.local.replay.RunningSuite;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Signed;
import org.socialcare.local.simulators.Simulators;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends traffic as fast as the suite takes it, a thread for each lane, and repeats refusals. */
final class Dispatch {
    private static final int ATTEMPTS = 8;

    private final RunningSuite suite;
    private final InstantSource clock;
    private final Latencies latencies = new Latencies();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    Dispatch(RunningSuite suite, InstantSource clock) {
        this.suite = suite;
        this.clock = clock;
    }

    /** Returns when everything has been sent. */
    void send(List<List<Shipment>> lanes) throws InterruptedException {
        List<Thread> senders = new ArrayList<>();
        for (List<Shipment> lane : lanes) {
            senders.add(Thread.ofVirtual().start(() -> lane(lane)));
        }
        for (Thread sender : senders) {
            sender.join();
        }
    }

    Latencies latencies() {
        return latencies;
    }

    /** Deliveries that were not acknowledged at once. */
    int repeated() {
        return repeated.get();
    }

    /** Deliveries that were never acknowledged. */
    int lost() {
        return lost.get();
    }

    private void lane(List<Shipment> lane) {
        try {
            for (Shipment shipment : lane) {
                Dialect dialect = Simulators.dialect(shipment.channel().platform()).orElseThrow();
                for (Signed signed :
                        dialect.tell(shipment.channel(), shipment.acts(), clock.instant())) {
                    deliver(shipment, signed);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Shipment shipment, Signed signed) throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            long begun = System.nanoTime();
            int status = suite.deliver(shipment.channel(), signed);
            latencies.add(System.nanoTime() - begun);
            if (status >= 200 && status < 300) {
                return;
            }
            repeated.incrementAndGet();
            Thread.sleep(100L * attempt);
        }
        lost.incrementAndGet();
    }
}
