package org.socialcare.routing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.aws.lambda.Envelopes;
import org.socialcare.aws.lambda.SqsBatches;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Facts and presence changes ring; the minute's schedule looks at every brand. */
public final class Handler implements RequestStreamHandler {
    private final Dispatch dispatch;
    private final Log log;
    private final SqsBatches batches;

    /** Lambda calls this once per cold start; everything slow happens here. */
    public Handler() {
        this(Surroundings.of(System.getenv()));
    }

    /** In surroundings of its own. */
    public Handler(Surroundings around) {
        this(Wiring.dispatch(around), new Log(around.out(), ""));
    }

    Handler(Dispatch dispatch, Log log) {
        this.dispatch = dispatch;
        this.log = log;
        this.batches = new SqsBatches(log);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        var event = Envelopes.read(in);
        if (Envelopes.isQueue(event)) {
            var round = dispatch.round();
            batches.run(
                    Envelopes.queue(event),
                    out,
                    context,
                    (message, _) -> round.settle(Bell.brand(message.getBody())));
        } else {
            var here = log.of(context.getAwsRequestId());
            int moved = dispatch.settleAll(here);
            here.note("tick.done", fields -> fields.put("moved", moved));
        }
    }
}
