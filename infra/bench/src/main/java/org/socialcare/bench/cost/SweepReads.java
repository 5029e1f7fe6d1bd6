package org.socialcare.bench.cost;

import org.socialcare.simulation.gate.Call;
import org.socialcare.simulation.gate.Watcher;

import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

import java.util.List;

/** Counts what one sweep asks of AWS, in units of the published metering. */
final class SweepReads implements Watcher {
    private int queries;
    private int items;
    private double readUnits;
    private double writeUnits;
    private int queueRequests;

    /**
     * What was counted since the last time.
     *
     * @param queries of the index of due clocks
     * @param items they passed over
     */
    record Taken(int queries, int items, double readUnits, double writeUnits, int queueRequests) {
        /** US dollars for so many sweeps, without the time that the function itself takes. */
        double dollars(double sweeps, Prices prices) {
            return Meter.READ_UNIT.dollars(sweeps * readUnits, prices)
                    + Meter.WRITE_UNIT.dollars(sweeps * writeUnits, prices)
                    + Meter.QUEUE_REQUEST.dollars(sweeps * queueRequests, prices)
                    + Meter.LAMBDA_REQUEST.dollars(sweeps, prices);
        }
    }

    Taken take() {
        var taken = new Taken(queries, items, readUnits, writeUnits, queueRequests);
        queries = 0;
        items = 0;
        readUnits = 0;
        writeUnits = 0;
        queueRequests = 0;
        return taken;
    }

    @Override
    public void called(Call call, List<Seen> seen) {
        if (call.service().equals("sqs")) {
            queueRequests++;
            return;
        }
        switch (call.operation()) {
            case "Query" -> {
                queries++;
                items += seen.size();
                readUnits +=
                        CapacityUnits.query(
                                seen.stream().map(one -> ItemSize.of(one.before())).toList(),
                                false);
            }
            case "GetItem" -> {
                boolean consistent =
                        call.request() instanceof GetItemRequest get
                                && Boolean.TRUE.equals(get.consistentRead());
                for (Seen one : seen) {
                    readUnits += CapacityUnits.read(ItemSize.of(one.before()), consistent);
                }
            }
            case "PutItem" -> {
                for (Seen one : seen) {
                    writeUnits += CapacityUnits.write(one.before(), one.after(), false);
                }
            }
            default -> throw new IllegalStateException("a sweep has no use for " + call);
        }
    }
}
