package org.socialcare.relay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.aws.lambda.Envelopes;
import org.socialcare.aws.lambda.StreamBatches;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A batch of a table's stream in; the stream goes on from the first that failed. */
public final class Handler implements RequestStreamHandler {
    private final Relay relay;
    private final StreamBatches batches;

    /** Lambda calls this once per cold start; everything slow happens here. */
    public Handler() {
        this(Surroundings.of(System.getenv()));
    }

    /** In surroundings of its own. */
    public Handler(Surroundings around) {
        this(Wiring.relay(around), new Log(around.out(), ""));
    }

    Handler(Relay relay, Log log) {
        this.relay = relay;
        this.batches = new StreamBatches(log);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        batches.run(
                Envelopes.stream(in), out, context, (records, log) -> relay.publish(records, log));
    }
}
