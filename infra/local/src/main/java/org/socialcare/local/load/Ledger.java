package org.socialcare.local.load;

import org.socialcare.local.replay.RunningSuite;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The suite's books and queues at one moment.
 *
 * @param received arrivals of all channels and days
 * @param settled those whose fate is known
 * @param balanced whether every channel's day balances
 * @param waiting messages in queues that functions read, whether seen or not
 * @param dead queues of dead letters that are not empty
 */
record Ledger(long received, long settled, boolean balanced, long waiting, List<String> dead) {
    Ledger {
        dead = List.copyOf(dead);
    }

    static Ledger read(RunningSuite suite) throws InterruptedException {
        long received = 0;
        long settled = 0;
        boolean balanced = true;
        if (suite.get("/local/books", Map.of()) instanceof Json.Obj(var channels)) {
            for (Json channel : channels.values()) {
                if (channel instanceof Json.Obj(var days)) {
                    for (Json day : days.values()) {
                        received += day.number("received").orElse(0);
                        for (String fate :
                                List.of("stored", "duplicate", "refused", "quarantined")) {
                            settled += day.number(fate).orElse(0);
                        }
                        balanced &= day.flag("balanced");
                    }
                }
            }
        }
        long waiting = 0;
        List<String> dead = new ArrayList<>();
        for (Json queue : suite.get("/local/health", Map.of()).arr("queues")) {
            long depth = queue.number("waiting").orElse(0) + queue.number("inFlight").orElse(0);
            if (!queue.flag("deadLetters")) {
                waiting += depth;
            } else if (depth > 0) {
                dead.add(queue.textOrEmpty("name") + " (" + depth + ")");
            }
        }
        return new Ledger(received, settled, balanced, waiting, dead);
    }
}
