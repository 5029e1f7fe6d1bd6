package org.socialcare.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;

import org.socialcare.aws.telling.Log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The entry of a function that works off a queue and that a schedule wakes as well: whatever is no
 * batch of a queue is the schedule's call.
 */
public final class QueueOrSchedule {
    private final Log log;
    private final SqsBatches batches;

    public QueueOrSchedule(Log log) {
        this.log = log;
        this.batches = new SqsBatches(log);
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
            batches.run(Envelopes.queue(event), out, context, one);
        } else {
            tick.run(log.of(context.getAwsRequestId()));
        }
    }
}
