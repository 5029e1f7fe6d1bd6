package org.socialcare.alerts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.aws.lambda.Envelopes;
import org.socialcare.aws.lambda.StreamBatches;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A batch of the timeline is counted; the minute's schedule looks at the counters. */
public final class Handler implements RequestStreamHandler {
    private final Signals signals;
    private final Look look;
    private final Log log;
    private final StreamBatches batches;

    /** Lambda calls this once per cold start; everything slow happens here. */
    public Handler() {
        this(Surroundings.of(System.getenv()));
    }

    /** In surroundings of its own. */
    public Handler(Surroundings around) {
        this(Wiring.wired(around), new Log(around.out(), ""));
    }

    private Handler(Wiring.Wired wired, Log log) {
        this(wired.signals(), wired.look(), log);
    }

    Handler(Signals signals, Look look, Log log) {
        this.signals = signals;
        this.look = look;
        this.log = log;
        this.batches = new StreamBatches(log);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        var event = Envelopes.read(in);
        if (Envelopes.isStream(event)) {
            batches.run(Envelopes.stream(event), out, context, signals::count);
        } else {
            look.atEveryBrand(log.of(context.getAwsRequestId()));
        }
    }
}
