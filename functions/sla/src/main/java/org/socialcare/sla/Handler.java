package org.socialcare.sla;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.aws.lambda.Envelopes;
import org.socialcare.aws.lambda.SqsBatches;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;
import org.socialcare.wire.facts.DueJson;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The minute's schedule starts a sweep; a batch of the due queue lets clocks speak. */
public final class Handler implements RequestStreamHandler {
    private final Clocks clocks;
    private final Log log;
    private final SqsBatches batches;

    /** Lambda calls this once per cold start; everything slow happens here. */
    public Handler() {
        this(Surroundings.of(System.getenv()));
    }

    /** In surroundings of its own. */
    public Handler(Surroundings around) {
        this(Wiring.clocks(around), new Log(around.out(), ""));
    }

    Handler(Clocks clocks, Log log) {
        this.clocks = clocks;
        this.log = log;
        this.batches = new SqsBatches(log);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        var event = Envelopes.read(in);
        if (Envelopes.isQueue(event)) {
            batches.run(
                    Envelopes.queue(event),
                    out,
                    context,
                    (message, _) -> clocks.look(DueJson.read(message.getBody())));
        } else {
            int handed = clocks.sweep();
            log.of(context.getAwsRequestId())
                    .note("sweep.done", fields -> fields.put("handed", handed));
        }
    }
}
