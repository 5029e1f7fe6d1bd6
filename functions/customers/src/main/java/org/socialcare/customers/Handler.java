package org.socialcare.customers;

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

/** A batch of opened tickets in; what failed goes back. */
public final class Handler implements RequestStreamHandler {
    private final Cards cards;
    private final SqsBatches batches;

    /** Lambda calls this once per cold start; everything slow happens here. */
    public Handler() {
        this(Surroundings.of(System.getenv()));
    }

    /** In surroundings of its own. */
    public Handler(Surroundings around) {
        this(Wiring.cards(around), new Log(around.out(), ""));
    }

    Handler(Cards cards, Log log) {
        this.cards = cards;
        this.batches = new SqsBatches(log);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        batches.run(
                Envelopes.queue(in),
                out,
                context,
                (message, _) -> cards.opened(FactJson.fromBus(message.getBody())));
    }
}
