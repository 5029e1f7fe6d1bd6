package org.socialcare.alerts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.aws.lambda.Envelopes;
import org.socialcare.aws.lambda.SqsBatches;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;
import org.socialcare.wire.facts.FactJson;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A batch of messages' facts is counted; the minute's schedule looks at the counters. */
public final class Handler implements RequestStreamHandler {
    private final Signals signals;
    private final Watch watch;
    private final Log log;
    private final SqsBatches batches;

    /** Lambda calls this once per cold start; everything slow happens here. */
    public Handler() {
        this(Surroundings.of(System.getenv()));
    }

    /** In surroundings of its own. */
    public Handler(Surroundings around) {
        this(Wiring.wired(around), new Log(around.out(), ""));
    }

    private Handler(Wiring.Wired wired, Log log) {
        this(wired.signals(), wired.watch(), log);
    }

    Handler(Signals signals, Watch watch, Log log) {
        this.signals = signals;
        this.watch = watch;
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
                    (message, _) -> signals.heard(FactJson.fromBus(message.getBody())));
        } else {
            var here = log.of(context.getAwsRequestId());
            int raised = watch.look(here);
            here.note("look.done", fields -> fields.put("raised", raised));
        }
    }
}
