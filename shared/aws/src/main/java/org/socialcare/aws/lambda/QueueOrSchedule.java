package org.socialcare.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

import org.socialcare.aws.telling.Log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;

/**
 * The entry of a function that works off a queue and that a schedule wakes as well: whatever is no
 * batch of a queue is the schedule's call.
 */
public final class QueueOrSchedule {
    private final Log log;
    private final SqsBatches batches;
    private final Comparator<SQSMessage> order;

    /** For batches that are handled in the order in which they come. */
    public QueueOrSchedule(Log log) {
        this(log, (_, _) -> 0);
    }

    /**
     * @param order in which the messages of one batch are handled, of a queue that keeps none
     */
    public QueueOrSchedule(Log log, Comparator<SQSMessage> order) {
        this.log = log;
        this.batches = new SqsBatches(log);
        this.order = order;
    }

    /** What a function does when its time has come. */
    @FunctionalInterface
    public interface Tick {
        /** Throws when the schedule is to call again. */
        void run(Log log);
    }

    /** Handles a batch as {@link SqsBatches#run} does, or the schedule's call. */
    public void run(
            InputStream in, OutputStream out, Context context, SqsBatches.OneItem one, Tick tick)
            throws IOException {
        var event = Envelopes.read(in);
        if (Envelopes.isQueue(event)) {
            var batch = Envelopes.queue(event);
            batch.setRecords(batch.getRecords().stream().sorted(order).toList());
            batches.run(batch, out, context, one);
        } else {
            tick.run(log.of(context.getAwsRequestId()));
        }
    }
}
